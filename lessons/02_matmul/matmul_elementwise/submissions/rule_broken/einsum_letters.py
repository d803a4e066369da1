"""einsum-letters

All loops went into one einsum

`einsum` is told which letters there are and does the loops itself. You will write exactly this at
the end of the lesson. Here two of the three letters are still your loops, and the third is the
length of two slices.

help: Each letter in your string is one loop. Which of the three is the length of a row of a?
look: p a.shape, b.shape
at: multiplies
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    return torch.einsum("ik,kj->ij", a, b)
