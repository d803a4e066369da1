"""The loop leaves out the last window.

task: convolution
set: third
"""

import torch
def conv(x, k):
    n = len(x) - len(k) + 1
    out = torch.zeros(n)
    for i in range(n - 1):  # WRONG
        out[i] = (x[i:i + len(k)] * k).sum()
    return out  # WRONG
