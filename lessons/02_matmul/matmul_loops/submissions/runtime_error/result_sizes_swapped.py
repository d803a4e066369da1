"""result-sizes-swapped

The result is made with its sizes the wrong way round

The loops fill row i and column j, but the result was made `[p, n]`. As long as n and p are equal nobody notices, as in the example by hand.
With 5×7 times 7×3 there are only three rows to write to, and the fourth raises the IndexError. Where p is larger than n the columns run out
instead.

help: How many rows does a times b have, and which matrix brings them?
look: p a.shape, b.shape
at: innermost loop
"""

import torch


def matmul_loops(a, b):
    n, inner = a.shape
    if inner != b.shape[0]:
        raise ValueError("sizes differ")
    p = b.shape[1]
    c = torch.zeros(p, n, dtype=a.dtype)
    for i in range(n):
        for j in range(p):
            for k in range(inner):
                c[i, j] += a[i, k] * b[k, j]
    return c
