"""shape-lost-without-rows

With no rows, the number of columns is forgotten

With no rows the result is `[0]` instead of `[0, 2]`. Whatever comes next and asks for the second
size fails there. Every other case is right.

if `torch.tensor(...)`: `torch.tensor` works out the shape from the nested list that it is given.
With no rows the list is `[]`, and nothing in it says how many columns a row would have had.

help: You know both sizes of the result before the first loop. Who else has to know them?
look: p a.shape[0], b.shape[1]
at: return
"""

import torch


def matmul_elementwise(a, b):
    if a.shape[1] != b.shape[0]:
        raise ValueError("sizes differ")
    rows = []
    for i in range(a.shape[0]):
        rows.append([(a[i] * b[:, j]).sum().item() for j in range(b.shape[1])])
    return torch.tensor(rows, dtype=a.dtype)
