"""result-transposed

The result lies on its side

Every number is right, but it is at [j, i] instead of [i, j]: the result has shape [p, n], one row
per column of b. In the example by hand that gives 22 at the top right, where 1 belongs. With 5×7
times 7×3 the shape is [3, 5] instead of [5, 3].

help: Which letter counts the rows of the result, and which matrix does that letter belong to?
look: p a.shape[0], b.shape[1]
at: multiplies
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(b.shape[1], a.shape[0], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[j, i] = (a[i] * b[:, j]).sum()
    return c
