"""products-inner-last

The inner axis of the products comes last

All products are there, but at [i, j, k] instead of [i, k, j]. The table has shape [n, p, k], and whoever adds it up along axis 1, as the brief's order suggests, adds over the columns of `b`.

help: In which order does the brief name the three sizes of the table?
look: p a.shape, b.shape
at: return in einsum_products
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ijk", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
