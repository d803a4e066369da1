"""sums-everything

Each row holds one number, repeated

The whole table is added up to a single number, as `sum()` does when no axis is named, and that
number fills all p places of the row. Nothing complains. In the example by hand the rows come out as
11, 11 and 26, 26, and 11 is 10 + 1, the whole first row added up.

help: The table has two axes. Which of them should survive the sum?
look: p b.shape, b.sum().shape
at: multiplies
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        c[i] = (a[i].unsqueeze(1) * b).sum()
    return c
