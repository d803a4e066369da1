"""three-loops

The third loop is still yours

The values are right: this is `matmul_loops` again. With k = 24 the innermost line runs 24 times for
every entry, and each iteration takes single numbers out of tensors. The point of this exercise is
that a row and a column can be passed whole, so that the number of calls no longer grows with k.

help: What does your innermost loop walk along, and how is all of it written as one slice?
look: p a[0].shape, b[:, 0].shape
at: innermost loop
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] += a[i, k] * b[k, j]
    return c
