"""sum-forgotten

The table is never added up

The product of the upright row and `b` is a table `[k, p]`. A row of the result is `[p]`, so the table does not fit into `c[i]`, and torch raises RuntimeError. With an
inner size of one the table has a single row, and the program is right.

help: How many axes does the product have, and how many does c[i] have?
look: p (a[0].unsqueeze(1) * b).shape
at: multiplies
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        c[i] = a[i].unsqueeze(1) * b
    return c
