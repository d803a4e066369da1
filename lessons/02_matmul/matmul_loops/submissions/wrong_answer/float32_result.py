"""float32-result

The result forgets the precision of its inputs

`torch.zeros(n, p)` makes float32, whatever `a` and `b` are. For float32 inputs nothing is lost. For float64 inputs every partial sum is
rounded to about seven digits on its way into the result, and the result's dtype tells everyone downstream that there were never more.

help: Where does a new tensor get its dtype from, if you say nothing?
look: p a.dtype, torch.zeros(1).dtype
at: entry
"""

import torch


def matmul_loops(a, b):
    n, inner = a.shape
    if inner != b.shape[0]:
        raise ValueError("sizes differ")
    p = b.shape[1]
    c = torch.zeros(n, p)
    for i in range(n):
        for j in range(p):
            for k in range(inner):
                c[i, j] += a[i, k] * b[k, j]
    return c
