"""row-times-row

Row j of b is where column j belongs

A slice such as `b[j]` is row j of `b`. A row of `a` has k numbers and a row of `b` has p, so torch
cannot pair them: in the example by hand 3 numbers meet 2, and that is the RuntimeError. As long as
`b` is square the lengths agree and nothing complains; the result is then a times b-transposed,
silently.

help: Which axis of b has as many numbers as a row of a, and how is a slice along that axis written?
look: p a[0].shape, b[0].shape, b.shape
at: multiplies
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[j]).sum()
    return c
