"""The gradient is not divided by the number of rows.

task: cross_entropy_gradient
set: second
"""

import torch
def ce_grad(x, y):
    g = torch.softmax(x, 1)
    for i, k in enumerate(y.tolist()):
        g[i, k] -= 1
    x.g = g  # WRONG
