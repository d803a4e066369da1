"""brackets-left-out

Each slope comes out multiplied by h²

That is 1.5 instead of 6 in the worked example, where h is 0.5. With h = 1e-5 every slope looks like
0, and a training run would simply not move.

if `_ / 2 * h`: Python reads `/ 2 * h` from left to right: it divides by 2 and then *multiplies* by
h.

else: The move of `f` has to be divided by 2·h. Multiplied by h where it should be divided, it comes
out like this.

help: Which two things belong together below the fraction bar?
look: p 6 / 2 * h, 6 / (2 * h)
at: `_ / 2 * h`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        grad[place] = (f(x + nudge) - f(x - nudge)) / 2 * h
    return grad
