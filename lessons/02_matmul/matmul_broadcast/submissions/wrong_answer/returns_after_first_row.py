"""returns-after-first-row

The return is inside the loop

A `return` ends the whole function, not one iteration of a loop. Indented as deep as the line above
it, it runs at the end of the first row, and the rows below keep the zeros they were made with. With
no rows at all the loop body never runs, so nothing is returned.

help: How far is your return indented, and how often should it run?
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
