"""a-nudge-of-its-own

The nudge is 0.1, whatever h says

The results are those of a nudge of 0.1. On a parabola the size of the nudge does not matter, so the
worked example comes out right. On a cubic, the slope is off by the nudge squared: with 0.1 that is
0.01, far too coarse, and a caller who passes another h gets the same answer.

help: Does the value of h change anything in your function?
look: p h
at: `_[_] = 0.1`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = 0.1
        grad[place] = (f(x + nudge) - f(x - nudge)) / 0.2
    return grad
