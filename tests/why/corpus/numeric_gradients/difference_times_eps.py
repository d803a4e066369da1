"""Without parentheses, the difference is multiplied by eps instead of divided by it.

task: numeric_weight_gradient
set: final
"""


import torch

def mse_of(x, y, w):
    err = x.matmul(w) - y
    return err.pow(2).sum() / err.numel()

def numgrad(x, y, w, eps):
    grads = []
    for i in range(w.shape[0]):
        hi = w.clone()
        hi[i] += eps
        lo = w.clone()
        lo[i] -= eps
        change = mse_of(x, y, hi) - mse_of(x, y, lo)
        slope = change / 2 * eps  # WRONG
        grads.append(slope)
    return torch.stack(grads)
