"""mean-for-sum

The products are averaged instead of added

A mean adds the products and then divides by how many there are, so every entry is too small by the
factor k. In the example by hand that gives 3.33 where 10 belongs, and 10 is 3 times 3.33. With an
inner size of one nothing is divided, and with an inner size of zero you get nan, because that
divides nothing by zero.

help: By what number would you have to multiply your result to make it right, and where does that number come from?
look: p a.shape[1], a[0] * b[:, 0]
at: multiplies
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            c[i, j] = (a[i] * b[:, j]).mean()
    return c
