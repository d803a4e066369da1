"""whole-row-set

Every row holds its last number all along

Each number is computed, and then it is written into the whole row; the next column overwrites it.
What remains is the last column's number, p times: in the example by hand 1, 1 and 4, 4.

if `_[_] = _`: One index names a whole row. An entry has two, row and column.

help: How many numbers does c[i] hold, and how many of them should change in each step?
look: p a.shape, b.shape
at: `_[_] = _`
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i] = (a[i] * b[:, j]).sum()
    return c
