"""float32-result

The result forgets the precision of its inputs

The result is float32, whatever `a` and `b` are. For float32 inputs nothing is lost. Of float64
inputs only about seven digits are left, and the result's dtype says that there were never more.

if `torch.zeros(_, _)` or `torch.zeros((_, _))` or `torch.zeros([_, _])`: `torch.zeros(n, p)` makes
float32 if nothing else is said.

help: Where does a new tensor get its dtype from, if you say nothing?
look: p a.dtype, torch.zeros(1).dtype
at: none
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1])
    for i in range(a.shape[0]):
        c[i] = (a[i].unsqueeze(1) * b).sum(0)
    return c
