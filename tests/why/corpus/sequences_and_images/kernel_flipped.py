"""The kernel is flipped before it is multiplied.

task: convolution
set: third
execution: 1
"""

import torch
def conv(x, k):
    n = len(x) - len(k) + 1
    out = torch.zeros(n)
    for i in range(n):
        out[i] = (x[i:i + len(k)] * k.flip(0)).sum()  # WRONG
    return out
