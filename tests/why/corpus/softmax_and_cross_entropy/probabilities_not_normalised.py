"""The exponentials are not divided by their sum.

task: cross_entropy_gradient
set: second
"""

import torch
def ce_grad(x, y):
    p = x.exp()  # WRONG
    t = torch.zeros_like(p)
    t[range(len(y)), y] = 1.
    d = p - t  # WRONG
    x.g = d / len(y)
