"""tables-only

Two loops need two axes

One loop for the rows and one for the columns work on a table and on nothing else: on a list, `x.shape[1]` is an
IndexError. Weights are tables, but biases are lists, and a single number has no axes.

help: How could one loop visit every entry, however many axes there are?
look: p x.shape, x.dim()
at: entry
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
