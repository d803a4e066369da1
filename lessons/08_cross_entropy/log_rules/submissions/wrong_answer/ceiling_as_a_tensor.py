"""ceiling-as-a-tensor

A tensor came back instead of a Python int

The answer is meant to be a plain whole number that does not depend on torch.

help: Which call turns a tensor with one number into a Python int?
look: p torch.tensor(3.0, dtype=dtype)
at: return in exp_ceiling
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = torch.tensor(0.0, dtype=dtype)
    while k.exp().isfinite():
        k = k + 1
    return k
