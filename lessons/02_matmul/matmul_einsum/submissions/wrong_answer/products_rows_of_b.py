"""products-rows-of-b

The products pair rows of b with rows of a

In `einsum_products` a[i, k] is multiplied by b[j, k] instead of b[k, j], as if the shared letter
came second for `b`. Square inputs give a table of the right shape with wrong numbers; 5×7 and 7×3
raise a RuntimeError, because one letter would have two sizes. In the example by hand a 1 is
stretched, and nine products come out instead of three.

help: Which axis of b has as many places as a has columns?
look: p a.shape, b.shape
at: return in einsum_products
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,jk->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
