"""ceiling-overshot

The search jumped over the smallest one

Doubling finds an infinite power quickly: 16, 128, 1024. Somewhere between that and the last finite one lies the
smallest, and the search has to go back and look there.

help: Is e to the power of your answer minus 1 finite?
look: p torch.finfo(dtype).max
at: return in exp_ceiling
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 1
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k *= 2
    return k
