"""x-left-nudged

The caller's x is not what it was

`x` comes back with its entries moved. It is the caller's tensor: in training, a check like that
would quietly change the weights that it is checking. And while one entry is measured, those before
it are not where they were.

help: Which tensor may you change, and how do you get one of your own?
look: p x
at: `x[_] -= 2 * h`
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
