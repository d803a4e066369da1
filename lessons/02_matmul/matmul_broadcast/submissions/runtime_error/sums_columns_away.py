"""sums-columns-away

The sum takes the columns away

The table is `[k, p]`, and `sum(1)` makes the p disappear: k numbers are left, one per row of `b`. A
row of the result has room for p. In the example by hand 3 numbers have to go into 2 places, and
that is the RuntimeError. Where k and p are equal they fit, and are the wrong numbers.

help: Which letter does the result not have, and which axis of the table is that?
look: p b.shape, b.sum(1).shape
at: multiplies
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        c[i] = (a[i].unsqueeze(1) * b).sum(1)
    return c
