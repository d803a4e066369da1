"""sorts-the-callers-list

The caller's own list is rearranged

The order is right, but the caller, who still holds the list that was passed in, finds it changed.
The brief asks for a new list.

if `names.sort(...)`: `names.sort` puts the list itself in order.

help: Which way of sorting leaves the original as it was?
look: p names
at: none
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    names.sort(key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
    return names
