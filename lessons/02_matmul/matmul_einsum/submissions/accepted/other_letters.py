"""Letters that recall the sizes, no arrow where the alphabet already gives the order, and a dictionary of places for the race."""

import torch


def einsum_products(a, b):
    return torch.einsum("nk, kp -> nkp", a, b)


def matmul_einsum(a, b):
    return torch.einsum("nk,kp", a, b)


def predict_race(names):
    place = {"loops": 5, "elementwise": 4, "broadcast": 3, "einsum": 2, "matmul": 1}
    return sorted(names, key=lambda name: place[name])
