# slip: b is turned round before the letters
# source: course follow-along
# named: rows-of-b
# general: runtime-error
import torch

def einsum_products(a, b):
    return torch.einsum("nk,kp->nkp", a, b)

def matmul_einsum(a, b):
    return torch.einsum("nk,kp->np", a, b.T)  # WRONG

def predict_race(names):
    return sorted(names, key=["matmul", "einsum", "broadcast", "elementwise", "loops"].index)
