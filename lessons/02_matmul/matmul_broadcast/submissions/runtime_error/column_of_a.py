"""column-of-a

Column i of a is where row i belongs

A slice such as `a[:, i, None]` takes column i of `a` and turns it upright, `[n, 1]`. The new axis
is in the right place, but the slice is not: `b` has k rows, not n. In the example by hand 2 meets
3, and torch raises RuntimeError. With square matrices you get a-transposed times b, and with a
symmetric `a` even the numbers are right.

help: The colon stands for "all of this axis". Which axis of a does i count, and on which side of the colon does it belong?
look: p a[:, 0, None].shape, b.shape
at: multiplies
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        c[i] = (a[:, i, None] * b).sum(0)
    return c
