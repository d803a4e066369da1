# slip: the return is inside the loop, so only the first slope is found
# source: coursework
# named: first-entry-only
import numpy as np
import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros(x.shape, dtype=x.dtype)
    for idx in np.ndindex(*x.shape):
        step = torch.zeros(x.shape, dtype=x.dtype)
        step[idx] = h
        grad[idx] = (f(x + step) - f(x - step)) / (2 * h)
        return grad  # WRONG
    return grad
