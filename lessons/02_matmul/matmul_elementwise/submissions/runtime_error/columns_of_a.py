"""columns-of-a

Column i of a is where row i belongs

A slice such as `a[:, i]` is column i of `a`, with n numbers; a column of `b` has k. In the example
by hand 2 numbers meet 3, and torch raises RuntimeError. With square matrices the lengths agree and
you get a-transposed times b, without a word. With a symmetric `a` even the numbers are right.

help: The colon stands for "all of this axis". Which axis of a does i count?
look: p a[:, 0].shape, b[:, 0].shape
at: multiplies
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[:, i] * b[:, j]).sum()
    return c
