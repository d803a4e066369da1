"""The products by broadcasting, einsum with numbered axes instead of letters, and the race by filtering a fixed order."""

import torch


def einsum_products(a, b):
    return a[:, :, None] * b[None, :, :]


def matmul_einsum(a, b):
    return torch.einsum(a, [0, 1], b, [1, 2], [0, 2])


def predict_race(names):
    return list(filter(names.__contains__, ("matmul", "einsum", "broadcast", "elementwise", "loops")))
