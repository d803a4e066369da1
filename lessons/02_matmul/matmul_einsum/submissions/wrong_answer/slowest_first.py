"""slowest-first

The order is turned around

Your order runs from the slowest to the fastest, exactly. The brief asks for the fastest first, as on the list of results of a race.

help: Who is at the top of a list of results?
look: p names
at: return in predict_race
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["loops", "elementwise", "broadcast", "einsum", "matmul"].index)
