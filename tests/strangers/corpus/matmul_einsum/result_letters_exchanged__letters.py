# slip: the result's letters are exchanged
# source: course follow-along
# named: result-transposed
# general: transposed, wrong-shape
import torch

RACE = ["matmul", "einsum", "broadcast", "elementwise", "loops"]

def einsum_products(a, b):
    return torch.einsum("ij,jk->ijk", a, b)

def matmul_einsum(a, b):
    return torch.einsum("ij,jk->ki", a, b)  # WRONG

def predict_race(names):
    return [name for name in RACE if name in names]
