"""loop-over-rows

A loop over rows is left

Each row of the result comes from an einsum of its own, and Python goes around once per row. The string can carry that loop too: it is only one more letter, before the arrow and after it.

help: Which letter would count the rows, if einsum ran that loop for you?
look: p a.shape[0]
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    c = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
    for i in range(a.shape[0]):
        c[i] = torch.einsum("k,kj->j", a[i], b)
    return c


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
