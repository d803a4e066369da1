"""tables-only

Your function works on tables only

It asks for a second axis, and a vector has none: hence the IndexError. Weights are tables, but
biases are vectors, and a single number has no axes.

help: How could one loop visit every entry, however many axes there are?
look: p x.shape, x.dim()
at: `range(x.shape[1])`
"""

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for r in range(x.shape[0]):
        for c in range(x.shape[1]):
            nudge = torch.zeros_like(x)
            nudge[r, c] = h
            grad[r, c] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return grad
