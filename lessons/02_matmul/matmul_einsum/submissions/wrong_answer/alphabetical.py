"""alphabetical

The names are sorted by the alphabet

The letters of the names were compared, as `sorted` does without a key, so broadcast comes first and
matmul last. Sorting needs to be told what to compare instead.

help: What number could stand for each name, so that the fastest has the smallest?
look: p names
at: return in predict_race
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names)
