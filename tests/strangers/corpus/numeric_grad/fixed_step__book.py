# slip: the step is a constant of the function, the parameter is not used
# source: coursework
# named: always-the-usual-nudge
from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    eps = 1e-4  # WRONG
    x = x.clone()
    grad = torch.zeros_like(x)
    for index in product(*(range(n) for n in x.shape)):
        tmp_val = x[index].item()
        x[index] = tmp_val + eps
        fxh1 = f(x)
        x[index] = tmp_val - eps
        fxh2 = f(x)
        grad[index] = (fxh1 - fxh2) / (2 * eps)
        x[index] = tmp_val
    return grad
