"""columns-counted-by-inner-size

The loop over columns uses the wrong size

Four sizes come in, and one of them got into the wrong loop: the loop over columns of `b` runs as often as `a` has columns. When the inner size
is larger than p, it asks for a column of `b` that is not there and raises IndexError, as in the example by hand, where it asks for a third
column out of two. When the inner size is smaller, the last columns of the result stay zero and nothing is said.

help: Which size of which matrix says how many columns the result has?
look: p a.shape[1], b.shape[1]
at: innermost loop
"""

import torch


def matmul_loops(a, b):
    n, inner = a.shape
    if inner != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(n, b.shape[1], dtype=a.dtype)
    for i in range(n):
        for j in range(inner):
            for k in range(inner):
                c[i, j] += a[i, k] * b[k, j]
    return c
