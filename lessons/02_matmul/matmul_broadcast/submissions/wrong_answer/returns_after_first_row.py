"""returns-after-first-row

The function ends after the first row

The first row is right, and the rows below keep the zeros they were made with. With no rows at all
nothing comes back.

if `for _ in _: ...`: A `return` inside a loop does that: it ends the whole function, not one
iteration. How far it is indented says what it belongs to.

help: How often should your return run, and how far is it indented?
look: p a.shape[0]
at: return
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        c[i] = (a[i].unsqueeze(1) * b).sum(0)
        return c
