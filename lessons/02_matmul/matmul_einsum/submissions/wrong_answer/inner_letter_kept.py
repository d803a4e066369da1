"""inner-letter-kept

The inner axis stays in the result

Nothing is added up: the shared letter, where it is named after the arrow, is kept as an axis. That
is the table of all products, `[n, k, p]`, which the other function asks for. In the example by hand
the three numbers 2, 0 and 15 come out where 17 belongs.

help: How does an einsum string say that something is to be added up?
look: p a.shape, b.shape
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
