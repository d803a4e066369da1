"""total-reset-per-row

The total starts from zero only once per row

The total is set to zero at the start of every row, but a row has several entries, and each of them
continues counting from the one to its left. In the example by hand the rows 10, 1 and 22, 4 become
10, 11 and 22, 26. The first column is right, everything to its right is too large.

help: Between which two loops does a fresh total have to be made?
look: p b.shape[1]
at: none
"""

import torch


def matmul_loops(a, b):
    n, inner = a.shape
    if inner != b.shape[0]:
        raise ValueError("sizes differ")
    p = b.shape[1]
    c = torch.zeros(n, p, dtype=a.dtype)
    for i in range(n):
        total = torch.zeros((), dtype=a.dtype)
        for j in range(p):
            for k in range(inner):
                total = total + a[i, k] * b[k, j]
            c[i, j] = total
    return c
