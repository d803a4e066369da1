"""sorts-the-callers-list

The caller's own list is rearranged

`names.sort` puts the list itself in order, so the caller, who still holds that list, finds it changed. The order is right; the brief asks for a new list.

help: Which way of sorting leaves the original as it was?
look: p names
at: return in predict_race
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    names.sort(key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
    return names
