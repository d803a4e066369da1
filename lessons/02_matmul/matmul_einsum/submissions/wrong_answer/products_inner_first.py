"""products-inner-first

The inner axis of the products comes first

All products are there, but at [k, i, j] instead of [i, k, j]: the table has shape [k, n, p], one whole matrix per inner step. It is a picture worth remembering, since the matrix product is the sum of these
layers, but the brief asks for the inner axis in the middle.

help: In which order does the brief name the three sizes of the table?
look: p a.shape, b.shape
at: return in einsum_products
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->kij", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
