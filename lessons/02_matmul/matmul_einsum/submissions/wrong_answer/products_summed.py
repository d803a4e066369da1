"""products-summed

The products are already added up

`einsum_products` returns the finished matrix product `[n, p]`: the inner axis is summed away, as
happens when its letter is missing after the arrow. It should hold every product on its own, `[n, k,
p]`. In the example by hand 17 comes out where 2, 0 and 15 belong.

help: How many axes should the table of all products have, and how many does yours have?
look: p a.shape, b.shape
at: return in einsum_products
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
