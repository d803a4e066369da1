"""one-sum-for-all

One and the same number is subtracted everywhere

It is the logarithm of the sum over the whole table. Each row has a sum of its own; with a single
row you do not see the difference.

if `_.sum()` or `torch.sum(_)`: `sum` without an axis adds up the powers of all rows.

help: How many different logarithms should be subtracted from n rows?
look: p x.exp().sum(), x.exp().sum(1)
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum().log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
