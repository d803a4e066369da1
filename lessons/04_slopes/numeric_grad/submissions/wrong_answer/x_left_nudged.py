"""x-left-nudged

The caller's x is not what it was

You nudge `x` itself. It is the caller's tensor, not a copy, and it comes back with every entry moved. In training, a
check like that would quietly change the weights that it is checking.

help: Which tensor may you change, and how do you get one of your own?
look: p x
at: innermost loop
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        x[place] += h
        up = f(x)
        x[place] -= 2 * h
        grad[place] = (up - f(x)) / (2 * h)
    return grad
