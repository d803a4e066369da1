"""last-row-only

The last row comes back by itself

Instead of a table `[n, p]` there is a vector `[p]`, the last row of the product. The rows before it
have been overwritten.

if `_a = torch.zeros(...)`: A table for the result is made; an assignment to its *name* does not
write into it, but gives the name to something else.

help: After the loop, how many of the rows that you computed still exist?
look: p a.shape, b.shape
at: none
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        c = (a[i].unsqueeze(1) * b).sum(0)
    return c
