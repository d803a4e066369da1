"""Counts the batches, rounding up, and narrows both tensors."""

import math


def batches(x, y, bs):
    n = x.shape[0]
    for k in range(math.ceil(n / bs)):
        size = min(bs, n - k * bs)
        yield x.narrow(0, k * bs, size), y.narrow(0, k * bs, size)
