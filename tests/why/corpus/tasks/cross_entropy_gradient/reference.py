"""The reference."""


import torch
def ce_grad(x, y):
    p = x.exp() / x.exp().sum(1, keepdim=True)
    t = torch.zeros_like(p)
    t[range(len(y)), y] = 1.
    x.g = (p - t) / len(y)
