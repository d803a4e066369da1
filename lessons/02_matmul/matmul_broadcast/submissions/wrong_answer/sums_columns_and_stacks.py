"""sums-columns-and-stacks

The result has the inner size as its columns

A sum along axis 1 of a table `[k, p]` makes the p disappear. Stacked, the rows give `[n, k]`: in
the example by hand the first row is 1, 4, 6 instead of 10, 1. Each of these numbers is a[i, k]
times the sum of row k of `b`. Where k and p are equal the shape is right and only the numbers are
not.

help: Which letter does the result not have, and which axis of the table is that?
look: p b.shape, b.sum(1).shape
at: multiplies
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    rows = [(row.unsqueeze(1) * b).sum(1) for row in a]
    return torch.stack(rows) if rows else a.new_zeros(0, b.shape[1])
