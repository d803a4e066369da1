# slip: the sum over the products has its axes exchanged
# source: course follow-along
# named: result-transposed
# general: transposed, wrong-shape
import torch

def einsum_products(a, b):
    return torch.einsum("nk,kp->nkp", [a, b])

def matmul_einsum(a, b):
    products = einsum_products(a, b)
    return torch.einsum("nkp->pn", products)  # WRONG

def predict_race(names):
    order = {"matmul": 0, "einsum": 1, "broadcast": 2, "elementwise": 3, "loops": 4}
    return sorted(names, key=lambda name: order[name])
