"""last-row-in-every-row

Every row of the result is its last row

The last row is right, and all the rows before it are copies of it: what is written to one row is written to all.

if `[[_] * _] * _` or `[_] * _`: A list times n holds the same item n times. If that item is a list, then it is one list
with n names, and there is only one row to write to.

else: Are the rows of your result n rows, or one row under n names?

help: What does the first row hold right after the second one was written?
look: p a.shape[0]
at: `_ = [[_] * _] * _`
"""

import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    n, p = a.shape[0], b.shape[1]
    c = [[0.0] * p] * n
    for i in range(n):
        for j in range(p):
            total = 0.0
            for k in range(a.shape[1]):
                total += float(a[i, k]) * float(b[k, j])
            c[i][j] = total
    return torch.tensor(c, dtype=a.dtype).reshape(n, p)
