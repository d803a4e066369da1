"""logarithms-divided

The two logarithms are divided instead of subtracted

log(a/b) is log a − log b. A quotient of logarithms is something else: it changes the base. With yours, the score 0 gets
0, which would be a probability of 1.

help: What is log(6/3), once with the rule and once with log 6 / log 3?
look: p x, x.exp().sum(1).log()
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x / x.exp().sum(1, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
