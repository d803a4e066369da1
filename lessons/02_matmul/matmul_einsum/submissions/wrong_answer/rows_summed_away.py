"""rows-summed-away

The wrong letter is summed away

Of the three letters the one over rows of `a` is missing after the arrow, so the rows of `a` are added up, and the inner letter stays. The result has shape [k, p], as many rows
as `b`. With two square matrices the shape is right and the numbers are not.

help: Which letter do a and b share, and should it be in the result?
look: p a.shape, b.shape
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->kj", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
