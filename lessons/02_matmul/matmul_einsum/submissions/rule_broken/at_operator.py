"""at-operator

The product is a ready-made one

`a @ b` gives the right numbers and wins the race. Here you write the same product as letters, because letters can also say the products that `@` has no sign for, and those are the ones that you will need when going backward.

help: Which letter would each axis of a and b carry?
look: p a.shape, b.shape
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return a @ b


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
