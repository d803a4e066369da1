"""x-left-nudged-upwards

The caller's x is h higher than it was

`x` is the caller's tensor: in training, such a check would quietly change the weights that it is
checking. The nudge also goes up only, so that each slope belongs to a place h/2 above x, 6.5
instead of 6 in the worked example.

if `x[_] += h`: This writes into the caller's tensor, and nothing takes it back.

help: Which tensor may you change, and how do you get one of your own?
look: p x, h
at: `x[_] += h`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    pass
    for place in product(*map(range, x.shape)):
        before = f(x)
        x[place] += h
        grad[place] = (f(x) - before) / h
    return grad
