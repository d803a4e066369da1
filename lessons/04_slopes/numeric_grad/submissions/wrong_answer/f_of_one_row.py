"""f-of-one-row

f sees one row of a table, not the table

For a vector your function is right. A table is gone through row by row, each row as a function's
whole input. A sum of squares does not mind; where `f` multiplies by a table of weights, every row
of weights meets that one row, and the slopes are added up over all of them.

help: What is the shape of the tensor that f gets, and what is the shape of x?
look: p x.shape, x[0].shape
at: `for _ in range(len(x)): ...`
"""

import torch


def of_vector(f, x, h):
    grad = torch.zeros_like(x)
    for i in range(x.numel()):
        nudge = torch.zeros_like(x)
        nudge[i] = h
        grad[i] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return grad


def numeric_grad(f, x, h=1e-5):
    if x.dim() == 0:
        return (f(x + h) - f(x - h)) / (2 * h)
    if x.dim() == 1:
        return of_vector(f, x, h)
    grad = torch.zeros_like(x)
    for r in range(len(x)):
        grad[r] = numeric_grad(f, x[r], h)
    return grad
