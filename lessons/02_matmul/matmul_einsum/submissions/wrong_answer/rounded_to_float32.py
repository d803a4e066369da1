"""rounded-to-float32

The result forgets the precision of its inputs

The result is float32, whatever the inputs are. For float32 nothing changes. Of float64 inputs about
nine of sixteen digits are dropped, and the result's dtype tells everyone that they were never
there. einsum works in whatever dtype it is given.

if `_.float()` or `_.to(torch.float32)` or `_.type(torch.float32)`: The inputs are turned into
float32 on the way.

help: What dtype does einsum return when both inputs are float64?
look: p a.dtype
at: return in matmul_einsum
"""

import torch


def einsum_products(a, b):
    return torch.einsum("ik,kj->ikj", a, b)


def matmul_einsum(a, b):
    return torch.einsum("ik,kj->ij", a.float(), b.float())


def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
