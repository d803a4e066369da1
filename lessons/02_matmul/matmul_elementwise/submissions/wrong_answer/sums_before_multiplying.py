"""sums-before-multiplying

Each slice is summed before they meet

The row is added up, the column is added up, and the two sums are multiplied. Then every number of the row meets every number of the column, not only its
own partner. In the example by hand 1 + 2 + 3 = 6 times 1 + 0 + 3 = 4 gives 24 where 10 belongs. With an inner size of one both ways agree.

help: For a row of three and a column of three, how many products does the definition have, and how many are hidden in yours?
look: p a[0].sum() * b[:, 0].sum(), a[0] * b[:, 0]
at: multiplies
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = a[i].sum() * b[:, j].sum()
    return c
