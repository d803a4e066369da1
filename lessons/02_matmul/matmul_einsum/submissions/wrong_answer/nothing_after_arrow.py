"""nothing-after-arrow

Everything is summed away

A letter that is missing after the arrow is summed away. With nothing after the arrow all three are, and what remains is one number: the sum of all entries of the product.
In the example by hand the number is right, since that product has only one entry, but it has no axes any more.

help: Which letters have to survive so that the result has n rows and p columns?
look: p a.shape[0], b.shape[1]
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
