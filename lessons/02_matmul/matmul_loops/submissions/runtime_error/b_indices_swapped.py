"""b-indices-swapped

Row j of b is read instead of column j

An index such as `b[j, k]` walks along row j of `b`; the product needs to walk down column j. As
long as `b` is square there is a number at both places and nothing complains: the result is then a
times b-transposed, silently. In the example by hand `b` is 3×2, so `b[0, 2]` asks for a third
column that is not there, and that is the IndexError.

help: Which index of b changes while you walk down one column?
look: p b.shape, b[:, 0]
at: innermost loop
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
                c[i, j] += a[i, k] * b[j, k]
    return c
