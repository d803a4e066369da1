"""first-product-missing

The first product of every sum is missing

In textbooks the first row is row 1; in Python it is row 0. A loop that starts at 1 leaves out the
first pair of every row and column. In the example by hand the top left entry comes out as 9 where
10 belongs; the missing 1 is the first product, 1·1.

help: Which index does the first number of a row have?
look: p a[0, 0] * b[0, 0]
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
            for k in range(1, inner):
                c[i, j] += a[i, k] * b[k, j]
    return c
