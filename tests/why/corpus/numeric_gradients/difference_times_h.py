"""Without parentheses, the difference is multiplied by h instead of divided by it.

task: gradient_check
set: fifth
"""


import torch

def predict(x, w):
    return x @ w

def mse(pred, y):
    return (pred - y).pow(2).mean()

def analytic(x, y, w):
    dpred = 2 * (predict(x, w) - y) / y.numel()
    return x.T @ dpred

def numeric(x, y, w, h):
    est = torch.zeros_like(w)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            plus, minus = w.clone(), w.clone()
            plus[i, j] += h
            minus[i, j] -= h
            lp = mse(predict(x, plus), y)
            lm = mse(predict(x, minus), y)
            est[i, j] = (lp - lm) / 2 * h  # WRONG
    return est

def grad_check(x, y, w, h):
    exact = analytic(x, y, w)
    approx = numeric(x, y, w, h)
    gap = (exact - approx).abs().max().item()
    return exact, approx, gap < 1e-2
