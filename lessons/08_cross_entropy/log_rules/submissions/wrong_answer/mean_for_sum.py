"""mean-for-sum

The powers are averaged where they should be added up

Every answer is too high by the logarithm of the number of classes: with three classes 1.0986. The
probabilities that belong to it add up to the number of classes.

if `_.mean(...)`: The mean is the sum divided by the number of classes.

help: What do the exponentials of a row of your result add up to?
look: p x.shape[1]
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().mean(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
