"""The reference."""


import torch
def grad_check(x, y, w, h):
    def loss(v):
        return ((x @ v - y) ** 2).mean()
    grad = 2 * x.T @ (x @ w - y) / y.numel()
    num = torch.zeros_like(w)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            step = torch.zeros_like(w)
            step[i, j] = h
            num[i, j] = (loss(w + step) - loss(w - step)) / (2 * h)
    return grad, num, bool((grad - num).abs().max() < 1e-2)
