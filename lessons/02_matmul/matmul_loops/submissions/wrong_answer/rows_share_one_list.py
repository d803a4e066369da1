"""rows-share-one-list

Every row of the result is the same row

All rows are equal, and each holds the sum of what belongs in all of them: what is added to one row is added to all.
With a single row the program is right.

if `[[_] * _] * _` or `[_] * _`: A list times n holds the same item n times. If that item is a list, then it is one list
with n names, and there is only one row to write to.

else: Are the rows of your result n lists, or one list under n names?

help: What does `c[1]` hold right after something was added to `c[0][0]`?
look: p a.shape[0]
at: `_ = [[_] * _] * _`
"""

import torch


def matmul_loops(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    n, p = a.shape[0], b.shape[1]
    left, right = a.tolist(), b.tolist()
    c = [[0.0] * p] * n
    for i in range(n):
        for j in range(p):
            for k in range(a.shape[1]):
                c[i][j] += left[i][k] * right[k][j]
    return torch.tensor(c, dtype=a.dtype).reshape(n, p)
