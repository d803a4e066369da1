# slip: the last exponent that works is given
# source: own
# named: last-one-that-fits
# general: wrong-count
import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k - 1  # WRONG
