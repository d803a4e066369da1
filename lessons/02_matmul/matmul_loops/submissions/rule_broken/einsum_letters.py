"""einsum-letters

All three loops went into one einsum

`einsum` is told which letters there are and does the loops itself. You will write exactly this at the end of the lesson. To know what the letters
mean there, write the loops over them here.

help: Each letter in your string is one loop. Which of the three may not appear in the result?
look: p a.shape, b.shape
at: multiplies
"""

import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    return torch.einsum("ik,kj->ij", a, b)
