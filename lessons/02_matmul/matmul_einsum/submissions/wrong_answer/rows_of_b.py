"""rows-of-b

Rows of b are used where columns belong

Each row of `a` meets a *row* of `b`, as happens when the shared letter comes second in both inputs.
That is a times b-transposed. When `b` is square nothing complains. With 5×7 times 7×3 einsum finds
two different sizes under one letter and raises a RuntimeError. In the example by hand one of the
sizes is 1; a 1 may be stretched, so a table of three numbers, 12, 0, 30, comes out where 17
belongs.

help: Along which axis of b do you walk when you go down one of its columns?
look: p a.shape, b.shape
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,jk->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
