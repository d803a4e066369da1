"""nudged-in-proportion

The nudge grows with the entry, the divisor does not

An entry that is multiplied by 1 + h and by 1 - h moves by h times its own size, 1.5 for the first
one of the worked example, and the divisor is still 2·h. Each slope comes out multiplied by its
entry, or nearly so, and an entry of 0 is not nudged at all.

help: By how much did the entry really move, from down to up?
look: p x, x * h
at: `h * x[_]`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h * x[place]
        grad[place] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return grad
