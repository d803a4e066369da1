# slip: the shared letter is b's second
# source: course follow-along
# named: rows-of-b
# general: runtime-error, wrong-shape
# today: general
import torch

def einsum_products(a, b):
    return torch.einsum("ij,jk->ijk", a, b)

def matmul_einsum(a, b):
    return torch.einsum("ij,kj->ik", a, b)  # WRONG

def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
