"""ceiling-as-a-float

The number is right, its type is not

A float came back where a Python int is expected: 89.0 is printed with a point, cannot be used as an
index or as the argument of `range`, and an `is it a whole number` check fails on it.

help: Which step of yours decides on the type of the answer?
look: p type(0), type(0.0)
at: return in exp_ceiling
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0.0
    while torch.tensor(k, dtype=dtype).exp().isfinite():
        k += 1
    return k
