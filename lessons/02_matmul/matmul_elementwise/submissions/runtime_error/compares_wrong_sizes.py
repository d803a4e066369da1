"""compares-wrong-sizes

The check compares the columns of both

A row of `a` has as many numbers as `a` has columns; a column of `b` has as many as `b` has *rows*. Your check compares columns with columns, so it
refuses matrices that fit: in the example by hand 2×3 and 3×2 are turned away, because 3 is not 2.

help: Write the two shapes side by side, [n, k] and [k, p]. Which two numbers are next to each other?
look: p a.shape, b.shape
at: entry
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[1]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[:, j]).sum()
    return c
