"""products-b-opened-in-middle

The new axis of b is in the wrong place

The products are made of shapes that do not fit: lined up from the right, n meets k. torch raises a
RuntimeError unless they are equal or one is 1, and then the numbers are not the products that were
meant. The axis that `b` lacks is the one over rows of `a`, and that comes first.

if `b[:, None]` or `b.unsqueeze(1)`: `b[:, None]` has shape [k, 1, p], and `a[:, :, None]` has [n,
k, 1].

help: Lay the shapes of both factors over [n, k, p]. Where does b need its 1?
look: p a[:, :, None].shape, b[:, None].shape
at: return in einsum_products
"""

import torch


def einsum_products(a, b):
    return a[:, :, None] * b[:, None]


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
