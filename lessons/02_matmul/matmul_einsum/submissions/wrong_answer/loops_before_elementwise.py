"""loops-before-elementwise

Three loops are ranked faster than two

Three loops need no slices and no sum, so each step looks smaller. But each step is still several calls to torch, and there are 204,800 of them instead of 3,200. Measured, elementwise is 72 to 98 times faster.

help: What does reading one single number out of a tensor cost, compared with reading a whole row?
look: p names
at: return in predict_race
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "loops", "elementwise"].index)
