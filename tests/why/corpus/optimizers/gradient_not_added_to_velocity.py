"""The gradient is added in an expression whose result is not kept.

task: logistic_momentum
set: eighth
"""

import torch

def train(x, y, w, b, lr, beta, steps):
    vw, vb, losses = torch.zeros_like(w), torch.zeros_like(b), []
    for _ in range(steps):
        p = torch.sigmoid(x @ w + b)
        losses.append(-(y * p.log() + (1 - y) * (1 - p).log()).mean())
        d = (p - y) / y.numel()
        vw = vw * beta
        vw.add(x.T @ d)  # WRONG
        vb = vb * beta + d.sum(0)
        w, b = w - lr * vw, b - lr * vb
    return w, b, torch.stack(losses)
