"""result-transposed

The result lies on its side

Every number is right, but it is at [j, i] instead of [i, j]: the result has shape [p, n], one row
per column of b. In the example by hand that gives 22 at the top right, where 1 belongs. With 5×7
times 7×3 the shape is [3, 5] instead of [5, 3]. Two symmetric matrices do not always give it away,
and a result with one row and one column never does.

help: In the rule of the brief, which letter counts rows of the result, and which matrix does that letter belong to?
look: p a.shape[0], b.shape[1]
at: innermost loop
"""

import torch


def matmul_loops(a, b):
    n, inner = a.shape
    if inner != b.shape[0]:
        raise ValueError("sizes differ")
    p = b.shape[1]
    c = torch.zeros(p, n, dtype=a.dtype)
    for i in range(n):
        for j in range(p):
            for k in range(inner):
                c[j, i] += a[i, k] * b[k, j]
    return c
