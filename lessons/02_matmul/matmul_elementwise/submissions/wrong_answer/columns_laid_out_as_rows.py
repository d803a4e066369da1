"""columns-laid-out-as-rows

All entries are there, and they are in the wrong places

They are listed column after column and laid out row after row. The first row of the result holds
what belongs into its first column. Either order will do, as long as it is the same both times.

help: Which entry do you compute second: that of the next column, or of the next row?
look: p a.shape, b.shape
at: none
"""

import torch


def matmul_elementwise(a, b):
    (n, k), (k2, p) = a.shape, b.shape
    if k != k2:
        raise ValueError(f"inner sizes differ: {k} and {k2}")
    entries = [(a[row] * b[:, column]).sum() for column in range(p) for row in range(n)]
    return torch.stack(entries).reshape(n, p) if entries else torch.zeros(n, p, dtype=a.dtype)
