"""compares-the-rows

The check compares the rows of both

The number of rows of `a` and of `b` need not be equal: the first is how many rows the result has, the second is how
long a column of `b` is. Your program refuses matrices that fit: in the example by hand 2×3 and 3×2 are turned away.
Those with as many rows each are let through, whether they fit or not.

if `len(a) != len(b)` or `len(b) != len(a)`: `len` of a tensor is its number of rows.

help: Write the two shapes side by side, [n, k] and [k, p]. Which two numbers are next to each other?
look: p a.shape, b.shape
at: `if _ != _: ...`
"""

import torch


def matmul_loops(a, b):
    if len(a) != len(b):
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    return c
