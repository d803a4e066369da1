"""The reference."""


import torch
def knot_grad(x, y, slopes, knots, h):
    def loss(k):
        return ((torch.relu(x[:, None] - k) * slopes).sum(1) - y).pow(2).mean()
    out = torch.zeros(len(knots))
    for i in range(len(knots)):
        step = torch.zeros(len(knots))
        step[i] = h
        out[i] = (loss(knots + step) - loss(knots - step)) / (2 * h)
    return out
