"""The target is 0 at the label and 1 everywhere else.

task: cross_entropy_gradient
set: second
known: likely
"""

import torch
def ce_grad(x, y):
    p = torch.softmax(x, 1)
    t = torch.ones_like(p)  # WRONG
    t[range(len(y)), y] = 0.  # WRONG
    x.g = (p - t) / len(y)
