"""result-transposed

The result lies on its side

Every number is right, but it is at [j, i] instead of [i, j], because the letters after the arrow
give the axes of the result in their order. With 5×7 times 7×3 the shape is
[3, 5] instead of [5, 3]. With square matrices only the numbers show it.

help: Which of your letters counts the rows of a, and where does it come after the arrow?
look: p a.shape[0], b.shape[1]
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ji", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
