"""float32-result

The result forgets the precision of its inputs

`torch.zeros(n, p)` makes float32, whatever `a` and `b` are, and `.item()` gives it a plain number
without a dtype. For float32 inputs nothing is lost. For float64 inputs every entry is rounded to
about seven digits as it is stored, and the result's dtype says that there were never more.

help: Where does a new tensor get its dtype from, if you say nothing?
look: p a.dtype, torch.zeros(1).dtype
at: entry
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1])
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[:, j]).sum().item()
    return c
