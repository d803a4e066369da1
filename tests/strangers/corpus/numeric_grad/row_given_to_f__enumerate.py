# slip: a helper for one vector is called with each row, so f never sees the table
# source: coursework
# named: f-of-one-row
import torch


def one_vector(f, x, h):
    grad = torch.zeros_like(x)
    for i in range(x.numel()):
        plus, minus = x.clone(), x.clone()
        plus[i] += h
        minus[i] -= h
        grad[i] = (f(plus) - f(minus)) / (2 * h)
    return grad


def numeric_grad(f, x, h=1e-5):
    if x.ndim == 0:
        return (f(x + h) - f(x - h)) / (2 * h)
    if x.ndim == 1:
        return one_vector(f, x, h)
    grads = torch.zeros_like(x)
    for i, row in enumerate(x):
        grads[i] = numeric_grad(f, row, h)  # WRONG
    return grads
