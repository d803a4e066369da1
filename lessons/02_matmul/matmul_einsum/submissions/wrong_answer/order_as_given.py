"""order-as-given

The names come back as they came in

The list that was passed in is returned in its own order. The names arrive shuffled, so where they
are in the list says nothing about how fast they are. The prediction has to come from you.

help: What do you have to write down somewhere, so that the function can know which of two names is faster?
look: p names
at: return in predict_race
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return list(names)
