"""broadcast-before-einsum

One loop is ranked faster than letters

Your order puts the loop over rows ahead of einsum. That loop makes 64 iterations for these sizes,
each with several calls to torch: indexing, multiplying, adding up, storing. einsum is one call,
with a little preparation in compiled code. Measured, it is some 30 to 40 times faster.

help: How many calls does one iteration of your loop over rows make, times how many iterations?
look: p names
at: return in predict_race
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "broadcast", "einsum", "elementwise", "loops"].index)
