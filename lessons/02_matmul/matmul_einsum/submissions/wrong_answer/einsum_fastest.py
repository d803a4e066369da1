"""einsum-fastest

einsum is ranked faster than the product itself

Both are one call, and both end in the same compiled product. But einsum accepts any string, so it first has to find out that yours is a matrix product and lay the axes out for it. `@` knows already. Measured for these sizes,
einsum takes about 3 times as long.

help: What must einsum do before it can begin to multiply, and does `@` have to do it too?
look: p names
at: return in predict_race
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["einsum", "matmul", "broadcast", "elementwise", "loops"].index)
