# exercise: by_hand
# tries: to multiply by another library
# verdict: rule_broken
# slow: always
import sympy
import torch


def product(a, b):
    found = sympy.Matrix(a.tolist()) * sympy.Matrix(b.tolist())
    return torch.tensor([[float(found[i, j]) for j in range(b.shape[1])] for i in range(a.shape[0])])
