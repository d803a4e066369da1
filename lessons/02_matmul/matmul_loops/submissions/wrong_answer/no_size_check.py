"""no-size-check

Matrices that do not fit are not refused

When `b` has more rows than `a` has columns, your loops walk over as many pairs as `a` has and never
look at the rest of `b`: you get a matrix that is not the product of anything. When `b` has fewer
rows, an IndexError from deep inside the loops comes out, which says nothing about the real reason.
The brief asks for a ValueError in both cases, so that a caller hears about the mistake in the
caller's own words.

help: Which two of the four sizes have to be equal, and where is the earliest place to find out?
look: p a.shape, b.shape
at: none
"""

import torch


def matmul_loops(a, b):
    n, inner = a.shape
    p = b.shape[1]
    c = torch.zeros(n, p, dtype=a.dtype)
    for i in range(n):
        for j in range(p):
            for k in range(inner):
                c[i, j] += a[i, k] * b[k, j]
    return c
