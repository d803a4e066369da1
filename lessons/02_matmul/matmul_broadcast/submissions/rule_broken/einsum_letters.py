"""einsum-letters

All loops went into one einsum

`einsum` is told which letters there are and does the loops itself. You will write exactly this in
the next exercise. Here one of the three letters is still your loop, and the other two are the axes
of a table.

help: Which two of your letters are the axes of the table, and which of them is summed away?
look: p a.shape, b.shape
at: multiplies
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    return torch.einsum("ik,kj->ij", a, b)
