"""counter-never-set-back

Only the first entry is filled

The top left entry is right, and all others stay zero: after the first entry, the innermost loop has nothing left to
do.

if `while _: ...`: A `while` loop ends when its counter is through, and the counter stays there. The next time around, the
loop ends before it begins, unless somebody sets the counter back.

else: Whatever the innermost loop walks through is used up after the first entry.

help: What is the counter of the innermost loop at the start of the second entry?
look: p a.shape[1]
at: none
"""

import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    k = 0
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            while k < a.shape[1]:
                c[i, j] += a[i, k] * b[k, j]
                k += 1
    return c
