"""first-row-alone

Only the first row is filled

The first row is right; every other keeps the zeros that it was made with. With one row nothing
shows.

if `zip(*_)` or `iter(_)` or `enumerate(_)`: An iterator, which is what `zip`, `iter` and
`enumerate` return, can be walked through once. If it is made before the loop over the rows, the
first row uses it up.

else: Something stops after the first row, or has been used up by it.

help: In the second row, how often does the loop over the columns run?
look: p a.shape[0], b.shape[1]
at: none
"""

import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    columns = enumerate(zip(*b))
    for i, row in enumerate(a):
        for j, column in columns:
            for x, y in zip(row, column):
                c[i, j] += x * y
    return c
