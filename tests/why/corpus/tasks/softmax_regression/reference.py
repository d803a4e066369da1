"""The reference."""


import torch
def softmax_reg(x, y, w):
    p = torch.softmax(x @ w, 1)
    hot = torch.zeros_like(p)
    hot[range(len(y)), y] = 1.0
    w.g = x.t() @ (p - hot) / len(y)
    return p
