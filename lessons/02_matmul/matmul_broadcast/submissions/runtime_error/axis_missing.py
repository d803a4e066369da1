"""axis-missing

The row of a lies along the columns of b

Shapes are aligned from the right, so `[k]` against `[k, p]` puts k under p. In the example by hand
3 meets 2, and torch raises RuntimeError. If k and p are equal nothing complains: each number of the
row then scales a *column* of `b` instead of a row, silently. Writing `a[i, None]` would change
nothing: that is `[1, k]`, with the new axis on the left, where the rule would have added it by
itself.

help: Write the shape of the row under the shape of b, flush right. Where would a 1 have to be so that k meets k?
look: p a[0].shape, a[0, None].shape, b.shape
at: multiplies
"""

import torch


def matmul_broadcast(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        c[i] = (a[i] * b).sum(0)
    return c
