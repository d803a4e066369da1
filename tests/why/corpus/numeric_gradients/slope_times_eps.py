"""Without parentheses, the difference is multiplied by eps instead of divided by it.

task: numeric_relu_gradient
set: sixth
"""

import torch

def loss(x, y, w):
    out = (x @ w).relu()
    return (out - y).pow(2).mean()

def numeric_grad(x, y, w, eps):
    flat = w.flatten()
    slopes = []
    for i in range(len(flat)):
        more = flat.clone()
        more[i] += eps
        less = flat.clone()
        less[i] -= eps
        up = loss(x, y, more.view(w.shape))
        down = loss(x, y, less.view(w.shape))
        slopes.append((up - down) / 2 * eps)  # WRONG
    return torch.stack(slopes).view(w.shape)
