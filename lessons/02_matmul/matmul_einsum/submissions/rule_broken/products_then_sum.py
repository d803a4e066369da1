"""products-then-sum

The products are added by a separate sum

The table of all products is summed along its middle axis. The numbers are right, and it is a good way to check them, but the whole table `[n, k, p]` has to be stored first. The string can say the adding up as well.

help: What does einsum do with a letter that is not named after the arrow?
look: p a.shape, b.shape
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return einsum_products(a, b).sum(1)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
