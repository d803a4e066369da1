"""column-too-few

The result has a column too few

The place for the result is `[n, p - 1]`, and the last column has nowhere to go: IndexError. Where
nothing is ever written, with no rows or no inner size, it comes back one column too narrow.

help: For 5×7 times 7×3, how many columns does the place for your result have?
look: p a.shape, b.shape
at: none
"""

import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1] - 1, dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    return c
