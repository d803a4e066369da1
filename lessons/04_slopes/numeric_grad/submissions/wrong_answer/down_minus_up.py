"""down-minus-up

Every slope has the wrong sign

If `f` rises when an entry rises, its slope is positive; yours is negative. The difference is up
minus down; taken the other way round, it has the other sign. Followed downhill, such slopes lead
uphill.

help: When `f` grows with x, which of the two values is the larger one?
look: p f(x + h), f(x - h)
at: `f(x - _) - f(x + _)`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        grad[place] = (f(x - nudge) - f(x + nudge)) / (2 * h)
    return grad
