"""columns-of-a

Columns of a are used where rows belong

Columns of `a` meet columns of `b`, as happens when the shared letter comes first in both inputs.
That is a-transposed times b: a useful product, which you will need when going backward, but not
this one. In the example by hand `a` has one row and `b` three, and since a 1 may be stretched
einsum does not even complain there; with 5×7 times 7×3 it raises a RuntimeError.

help: Which axis of a do you walk along when you follow one of its rows?
look: p a.shape, b.shape
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ki,kj->ij", a, b)


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
