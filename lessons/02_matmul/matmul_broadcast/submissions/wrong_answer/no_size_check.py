"""no-size-check

Matrices that do not fit are not refused

When the row of `a` and the rows of `b` differ in number, torch raises a RuntimeError about tensor sizes; the brief asks for a ValueError. And torch does not always
complain. An axis of size 1 is stretched to fit: `[2, 3]` times `[1, 4]` gives back a `[2, 4]`, and so does `[2, 1]` times `[3, 4]`, though neither
product exists.

help: Which two of the four sizes have to be equal, and where is the earliest place to find out?
look: p a.shape, b.shape
at: none
"""

import torch


def matmul_broadcast(a, b):
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        c[i] = (a[i].unsqueeze(1) * b).sum(0)
    return c
