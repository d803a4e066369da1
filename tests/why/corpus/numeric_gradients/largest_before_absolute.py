"""The absolute value is taken of the largest difference.

task: gradient_check
set: eighth
"""

import torch

def grad_check(x, y, w, h):
    def loss(v):
        return (x.mm(v) - y).square().mean()
    exact = x.t().mm(x.mm(w) - y).mul(2).div(y.numel())
    found = torch.empty_like(w)
    for i in range(len(w)):
        for j in range(w.size(1)):
            plus, minus = w.clone(), w.clone()
            plus[i, j] += h
            minus[i, j] += h  # WRONG
            found[i, j] = (loss(plus) - loss(minus)) / (2 * h)
    return exact, found, bool((exact - found).abs().max() < 1e-2)
