"""one-sided

The nudge goes up only

`(f(x + h) - f(x)) / h` measures the slope a little to the right of where you are. On a curve that
is a different slope: 6.5 instead of 6 in the worked example. The error is about half of h times the
curvature, so it shrinks only as fast as h, and rounding takes over long before it is as small as
that of a central difference.

help: If a step up sees too much of the curve, what does a step down see?
look: p f(x), f(x + h), f(x - h)
at: `f(x + _) - f(x)`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        grad[place] = (f(x + nudge) - f(x)) / h
    return grad
