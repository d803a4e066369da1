"""The reference."""

import torch
def soft_grad(x, y, w):
    p = torch.softmax(x @ w, 1)
    p[range(len(y)), y] -= 1
    w.g = x.T @ p / len(y)
