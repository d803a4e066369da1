"""sums-in-a-list

The logarithms of the sums meet the columns, not the rows

There is one for each row, along the last axis, and in `[n, c] - [n]` the n meets the c: 2 against 3
in the example, and that is the error. With as many rows as classes there is none, and every column
gets the sum of the wrong row.

if `_.sum(1)` or `_.sum(dim=1)` or `_.sum(-1)` or `_.sum(dim=-1)` or `_.sum(axis=1)`: `sum(1)`
leaves a vector of n numbers; `keepdim=True` keeps the axis and makes it `[n, 1]`.

help: What shape must the sums have so that each of them meets its own row?
look: p x.exp().sum(1).shape, x.exp().sum(1, keepdim=True).shape
at: return in log_softmax_v2
"""

import torch


def log_softmax_v2(x):
    return x - x.exp().sum(1).log()


def exp_ceiling(dtype):
    k = 0
    while torch.tensor(float(k), dtype=dtype).exp().isfinite():
        k += 1
    return k
