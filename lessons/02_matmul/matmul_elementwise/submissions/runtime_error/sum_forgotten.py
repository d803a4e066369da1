"""sum-forgotten

The products are never added up

`*` between a row and a column multiplies place by place and keeps all k products. One entry of the result has room for one number, so
storing three there, as in the example by hand, raises RuntimeError. With an inner size of one there is just one product, and the program is right.

help: How many numbers does the product of the two slices hold, and how many fit into c[i, j]?
look: p (a[0] * b[:, 0]).shape
at: multiplies
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = a[i] * b[:, j]
    return c
