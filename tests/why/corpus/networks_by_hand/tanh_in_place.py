"""The tangent overwrites the input that the backward pass reads again.

task: tanh_network
set: eighth
"""

import torch

def forward_and_backward(x, y, w1, b1, w2, b2):
    z = torch.addmm(b1, x, w1)
    a = z.tanh_()  # WRONG
    out = torch.addmm(b2, a, w2)
    err = out - y
    up = err.mul(2).div(err.numel())
    w2.g, b2.g = a.t().mm(up), up.sum(0)
    down = up.mm(w2.t()) * (1 - torch.tanh(z).square())
    w1.g, b1.g = x.t().mm(down), down.sum(0)
    return err.square().mean()
