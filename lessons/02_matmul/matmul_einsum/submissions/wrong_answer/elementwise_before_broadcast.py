"""elementwise-before-broadcast

Two loops are ranked faster than one

The number of multiplications is the same, so smaller pieces may look cheaper. But a call to torch
costs about the same for 64 products as for 3,200, and elementwise makes one iteration per entry of
the result, 3,200 of them; broadcasting makes 64. Measured, broadcasting is 40 to 54 times faster.

help: How often does each of the two go around its innermost loop?
look: p names
at: return in predict_race
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "elementwise", "broadcast", "loops"].index)
