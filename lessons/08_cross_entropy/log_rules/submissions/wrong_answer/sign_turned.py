"""sign-turned

Everything has the opposite sign

The logarithm of a probability is 0 or negative, because a probability is at most 1. Yours are
positive, as if the two terms of the difference were swapped. The number you have is the *loss* of
each class, and its minus sign will come in later, once.

help: In log(a/b), which of the two logarithms is subtracted?
look: p x, x.exp().sum(1).log()
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x.exp().sum(1, keepdim=True).log() - x


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
