"""rows-of-b-used-up

b is overwritten by the products of the first row

The first row of the result is right. For the second one `b` is no longer what it was: it holds the
products of the row before, and so on down. And the caller's `b` is changed, too.

if `_ *= _`: `*=` writes into the tensor itself, whatever other name it has.

help: What is in b after the first pass of your loop?
look: p b
at: none
"""

import torch


def matmul_broadcast(a, b):
    n, k = a.shape
    if k != b.shape[0]:
        raise ValueError(f"inner sizes differ: {k} and {b.shape[0]}")
    c = torch.zeros(n, b.shape[1], dtype=a.dtype)
    for i in range(n):
        rows = b
        rows *= a[i].view(k, 1)
        c[i] = rows.sum(0)
    return c
