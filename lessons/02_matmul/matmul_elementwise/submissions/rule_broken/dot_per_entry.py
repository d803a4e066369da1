"""dot-per-entry

Product and sum went into one ready-made call

`dot` multiplies two slices pair by pair and adds up, which is exactly the step that this exercise
wants to see in two. You have the right slices. What is missing is that you say yourself what
happens to the k numbers in between.

help: Before anything is added up, what is the shape of the row times the column?
look: p a[0] * b[:, 0]
at: multiplies
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = torch.dot(a[i], b[:, j])
    return c
