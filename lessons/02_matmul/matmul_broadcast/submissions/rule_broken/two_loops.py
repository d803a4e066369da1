"""two-loops

The loop over the columns is still yours

The values are right: this is `matmul_elementwise` again. With 20 columns the line inside both loops runs 20 times for every row of `a`, each time with the same row. The point of
this exercise is that the row can meet all columns of `b` in one product.

help: What changes from one iteration of your inner loop to the next, and what stays the same?
look: p a[0].shape, b.shape
at: innermost loop
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[:, j]).sum()
    return c
