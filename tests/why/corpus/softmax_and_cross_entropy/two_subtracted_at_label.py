"""At each label, 2 is subtracted instead of 1.

task: cross_entropy_gradient
set: second
execution: 1
"""

import torch
def ce_grad(x, y):
    g = torch.softmax(x, 1)
    for i, k in enumerate(y.tolist()):
        g[i, k] -= 2  # WRONG
    x.g = g / len(y)
