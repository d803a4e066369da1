"""keeps-last-product

Each product replaces the one before

The innermost line runs k times for every entry, and each time it stores a product where the last
one was. What you find there at the end is only the last of them. In the example by hand the top
left entry comes out as 9, which is 3·3, the last pair alone; 1·1 and 2·0 were there for a moment
and are gone.

With an inner size of one this program is right, because then the last product is also the only one.

help: What should happen to the value that is already in c[i, j] when the next product arrives?
look: p a[0] * b[:, 0]
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
                c[i, j] = a[i, k] * b[k, j]
    return c
