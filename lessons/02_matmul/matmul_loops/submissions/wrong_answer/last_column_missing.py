"""last-column-missing

The last column stays zero

All columns but the last are right: in the example by hand 1 and 4 are 0.

if `range(_ - 1)`: `range(p)` stops before p by itself, so with `range(p - 1)` one is left out.

help: For 2 columns, which numbers should j run through?
look: p list(range(b.shape[1])), b.shape
at: none
"""

import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1] - 1):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    return c
