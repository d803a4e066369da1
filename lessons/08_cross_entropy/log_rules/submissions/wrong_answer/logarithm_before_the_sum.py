"""logarithm-before-the-sum

The plain sum of the scores is subtracted

It is what you get if the logarithms are taken first and added up afterwards: `log` and `exp` are
right next to each other then, and cancel. The logarithm of a *product* is a sum of logarithms; for
the logarithm of a *sum* there is no such rule, so the order is powers, sum, logarithm.

help: For two scores of 0, what is log(1 + 1), and what is log 1 + log 1?
look: p x.exp().sum(1).log(), x.exp().log().sum(1)
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().log().sum(1, keepdim=True)


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
