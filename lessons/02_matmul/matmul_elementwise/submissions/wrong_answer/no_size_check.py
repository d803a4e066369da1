"""no-size-check

Matrices that do not fit are not refused

When the slices differ in length, torch raises a RuntimeError about tensor sizes, from deep inside your loops; the brief asks for a ValueError. And
torch does not always complain. A slice of one number is stretched to fit any other: `[2, 3]` times `[1, 4]` gives back a `[2, 4]` as if there
were such a product.

help: Which two of the four sizes have to be equal, and where is the earliest place to find out?
look: p a.shape, b.shape
at: none
"""

import torch


def matmul_elementwise(a, b):
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[:, j]).sum()
    return c
