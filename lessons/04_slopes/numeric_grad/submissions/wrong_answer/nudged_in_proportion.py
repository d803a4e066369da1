"""nudged-in-proportion

The nudge grows with the entry, the divisor does not

You multiply an entry by 1 + h and by 1 - h. That moves it by h times its own size, 1.5 in the first entry by hand,
but you still divide by 2·h. Each slope comes out multiplied by its entry, and an entry of 0 is not nudged at all.

help: By how much did the entry really move, from down to up?
look: p x, x * h
at: innermost loop
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
