"""vector-times-matrix

Each row went through a ready-made product

`matmul` of a row and a matrix is already a whole row of the result, and that is the right piece to
think about. But it does the multiplying and the adding up in one call, and these are the two steps
for you to write.

help: Before anything is added up, what is the shape of one row of a times all of b?
look: p a[0].shape, b.shape
at: multiplies
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        c[i] = torch.matmul(a[i], b)
    return c
