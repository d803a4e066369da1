# slip: the old entry is kept as a view, so it moves along with the tensor
# source: coursework
# named: down-only-undoes-up
import itertools

import torch


def numeric_grad(f, x, h=1e-5):
    x = x.clone()
    grad = torch.zeros_like(x)
    for idx in itertools.product(*[range(s) for s in x.shape]):
        old = x[idx]  # WRONG
        x[idx] = old + h
        fxh1 = f(x)
        x[idx] = old - h  # WRONG
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = old
    return grad
