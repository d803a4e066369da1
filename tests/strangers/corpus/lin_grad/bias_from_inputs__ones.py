# slip: the bias gradient is made of the inputs
# source: reported
# named: bias-from-the-inputs
import torch


def lin_grad(x, y, w, b):
    ones = torch.ones(x.shape[0], dtype=x.dtype)
    x.g = y.g @ w.T
    w.g = x.T @ y.g
    b.g = ones @ x  # WRONG
