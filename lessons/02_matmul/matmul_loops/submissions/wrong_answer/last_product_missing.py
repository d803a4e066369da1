"""last-product-missing

The last product of every sum is missing

`range(k)` counts 0, 1, …, k-1: it already leaves out k. With `range(k - 1)`, for instance, the last
pair of every row and column is left out too. In the example by hand the top left entry comes out as
1 where 10 belongs; the difference, 9, is exactly the last product, 3·3.

help: How many pairs do a row of three and a column of three form, and how many iterations does your inner loop make?
look: p a.shape[1], a[0] * b[:, 0]
at: innermost loop
"""

import torch


def matmul_loops(a, b):
    n, inner = a.shape
    if inner != b.shape[0]:
        raise ValueError("sizes differ")
    p = b.shape[1]
    c = torch.zeros(n, p, dtype=a.dtype)
    for i in range(n):
        for j in range(p):
            for k in range(inner - 1):
                c[i, j] += a[i, k] * b[k, j]
    return c
