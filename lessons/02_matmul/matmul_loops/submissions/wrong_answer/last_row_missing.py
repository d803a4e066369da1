"""last-row-missing

The last row stays zero

All rows but the last are right: in the example by hand 22 and 4 are 0. With one row nothing is
computed at all.

if `range(_ - 1)`: `range(n)` stops before n by itself, so with `range(n - 1)` one is left out.

help: For 2 rows, which numbers should i run through?
look: p list(range(a.shape[0])), a.shape
at: none
"""

import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0] - 1):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    return c
