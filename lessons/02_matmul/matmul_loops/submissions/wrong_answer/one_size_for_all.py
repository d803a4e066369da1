"""one-size-for-all

One size is used for all three loops

Square matrices come out right. For others your program takes the number of rows of `a` for all
sizes: the result is `[n, n]`, each entry has n products, and where `a` or `b` is smaller than that,
an index is out of range and IndexError is raised. In the example by hand n is 2, and the third
product of every entry is missing.

help: How many different letters does the brief use for the sizes, and which of your loops belongs to which?
look: p a.shape, b.shape
at: none
"""

import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    n = len(a)
    c = torch.zeros(n, n, dtype=a.dtype)
    for i in range(n):
        for j in range(n):
            for k in range(n):
                c[i, j] += a[i, k] * b[k, j]
    return c
