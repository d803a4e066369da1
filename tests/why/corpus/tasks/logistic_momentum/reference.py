"""The reference."""


import torch
def train(x, y, w, b, lr, beta, steps):
    vw, vb = torch.zeros_like(w), torch.zeros_like(b)
    losses = []
    for _ in range(steps):
        p = 1 / (1 + (-(x @ w + b)).exp())
        losses.append(-(y * p.log() + (1 - y) * (1 - p).log()).mean())
        d = (p - y) / y.numel()
        vw = beta * vw + x.t() @ d
        vb = beta * vb + d.sum(0)
        w = w - lr * vw
        b = b - lr * vb
    return w, b, torch.stack(losses)
