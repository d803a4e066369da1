"""compares-wrong-sizes

The check compares the columns of both

A row of `a` has as many numbers as `a` has columns; a column of `b` has as many as `b` has *rows*. Your check compares columns with columns, so it
refuses matrices that fit: in the example by hand 2×3 and 3×2 are turned away, because 3 is not 2. Those with as many columns each are let
through, whether they fit or not.

help: Write the two shapes side by side, [n, k] and [k, p]. Which two numbers are next to each other?
look: p a.shape, b.shape
at: entry
"""

import torch


def matmul_loops(a, b):
    n, inner = a.shape
    p = b.shape[1]
    if a.shape[1] != b.shape[1]:
        raise ValueError("sizes differ")
    c = torch.zeros(n, p, dtype=a.dtype)
    for i in range(n):
        for j in range(p):
            for k in range(inner):
                c[i, j] += a[i, k] * b[k, j]
    return c
