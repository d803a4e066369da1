"""The reference."""

from torch import nn
def gradient(x, t, s):
    w = nn.Parameter(t / s)
    ((x @ w) ** 2).sum().backward()
    return w.grad
