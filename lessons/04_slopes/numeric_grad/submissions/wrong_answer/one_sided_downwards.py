"""one-sided-downwards

The nudge goes down only

`(f(x) - f(x - h)) / h` is the slope a little to the left of where you are: 5.5 instead of 6 in the
worked example. A step up alone would have said 6.5. Each side misses by the same amount, in
opposite directions.

help: What do you get when you average what both sides say?
look: p f(x), f(x + h), f(x - h)
at: `f(x) - f(x - _)`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        grad[place] = (f(x) - f(x - nudge)) / h
    return grad
