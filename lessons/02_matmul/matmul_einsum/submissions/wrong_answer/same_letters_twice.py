"""same-letters-twice

The inputs are multiplied place by place

`a` and `b` are laid on top of each other and multiplied place by place, and nothing is added, as
happens when both inputs carry the same two letters. For square matrices that gives a matrix of the
right shape; for 5×7 and 7×3 the sizes do not agree, and einsum raises a RuntimeError. In the
example by hand the ones are stretched, and a 3 by 3 table comes out.

help: How many counters did your loops have, and how many different letters are in your string?
look: p a.shape, b.shape
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ij,ij->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
