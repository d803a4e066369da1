"""returns-after-first-row

The return is inside the loop over rows

A `return` ends the whole function, not one iteration of a loop. Indented as deep as the second
loop, it runs at the end of the first row, and the rows below keep the zeros they were made with. In
the example by hand you get 10, 1 and then 0, 0. With no rows at all the loop body never runs, so
nothing is returned.

help: How far is your return indented, and which loop does that put it into?
look: p a.shape[0]
at: return
"""

import torch


def matmul_loops(a, b):
    n, inner = a.shape
    if inner != b.shape[0]:
        raise ValueError("sizes differ")
    p = b.shape[1]
    c = torch.zeros(n, p, dtype=a.dtype)
    for i in range(n):
        for j in range(p):
            for k in range(inner):
                c[i, j] += a[i, k] * b[k, j]
        return c
