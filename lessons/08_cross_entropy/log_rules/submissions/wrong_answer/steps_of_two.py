"""ceiling-overshot

The answer is infinite, but not the smallest that is

You return 16, 128, 128 and 1024: a power of two each time. Doubling finds an infinite power
quickly. Somewhere between that and the last finite one lies the smallest, and the search has to go
back and look there.

help: Is e to the power of your answer minus 1 finite?
look: p torch.finfo(dtype).max
at: innermost loop in exp_ceiling
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 1
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k *= 2
    return k
