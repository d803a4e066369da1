"""always-all-five

All five names come back, whoever took part

Your order of the five is right, but it is returned whole, even when only two names were given. The
result should hold the names that came in, no more.

help: What does your function do with its argument?
look: p names
at: return in predict_race
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return ["matmul", "einsum", "broadcast", "elementwise", "loops"]
