"""none-for-no-fit

Matrices that do not fit give None

When the sizes do not fit, your program returns None. A caller who does not check continues with None and fails
somewhere else, where nobody remembers the shapes. The brief asks for a ValueError, which stops at the place where the
mistake is.

help: How does a function in Python say that its arguments make no sense?
look: p a.shape, b.shape
at: `return None`
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        return None
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[:, j]).sum()
    return c
