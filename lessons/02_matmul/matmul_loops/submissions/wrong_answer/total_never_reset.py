"""total-never-reset

One running total for the whole matrix

The total is set to zero once, before all loops, and then every entry continues counting where the
entry before it stopped. In the example by hand the results 10, 1, 22, 4 become 10, 11, 33, 37: each
is the sum of all entries so far. The very first one is right, which makes this easy to overlook.

help: For how many entries of the result does one total count?
look: p a.shape[0] * b.shape[1]
at: none
"""

import torch


def matmul_loops(a, b):
    n, inner = a.shape
    if inner != b.shape[0]:
        raise ValueError("sizes differ")
    p = b.shape[1]
    c = torch.zeros(n, p, dtype=a.dtype)
    total = torch.zeros((), dtype=a.dtype)
    for i in range(n):
        for j in range(p):
            for k in range(inner):
                total = total + a[i, k] * b[k, j]
            c[i, j] = total
    return c
