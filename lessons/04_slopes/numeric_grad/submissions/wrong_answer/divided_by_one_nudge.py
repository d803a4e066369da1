"""divided-by-one-nudge

Every slope is twice what it should be

From x - h to x + h it is two nudges, and the move of `f` has to be divided by the whole distance.
Divided by h alone, each slope comes out doubled, 12 instead of 6 in the worked example.

help: How far apart are x + h and x - h?
look: p x, h, (x + h) - (x - h)
at: `(f(_) - f(_)) / h`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        grad[place] = (f(x + nudge) - f(x - nudge)) / h
    return grad
