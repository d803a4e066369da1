"""inner-loop-by-sum

torch does the adding up

Two loops are yours, the third is done by a sum over a whole row times a whole column. That is right, and much faster, and it is precisely the
next exercise. In this one the adding up is yours too, so that you have seen a partial sum grow.

help: What would you have to keep from one iteration to the next to add up the products yourself?
look: p a[0] * b[:, 0]
at: multiplies
"""

import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[:, j]).sum()
    return c
