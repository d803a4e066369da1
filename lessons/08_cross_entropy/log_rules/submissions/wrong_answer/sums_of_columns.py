"""sums-of-columns

The sums run down the columns

Axis 0 adds up one class over all rows. Raised to a power again, your numbers add up to 1 in every
column instead of every row, and the answer for one picture depends on the others in the batch.

help: Which axis of `[n, c]` holds the scores of one picture?
look: p x.exp().sum(0).shape, x.exp().sum(1).shape
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(0, keepdim=True).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
