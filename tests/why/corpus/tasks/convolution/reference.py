"""The reference."""

import torch
def conv(x, k):
    n = len(x) - len(k) + 1
    out = torch.zeros(n)
    for i in range(n):
        out[i] = (x[i:i + len(k)] * k).sum()
    return out
