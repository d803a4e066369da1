"""brackets-left-out

Divided by 2, then multiplied by h

Python reads `/ 2 * h` from left to right: it divides by 2 and then *multiplies* by h. The slopes
come out h² times too small: 1.5 instead of 6 by hand, where h is 0.5. With h = 1e-5 every slope
looks like 0, and a training run would simply not move.

help: Which two things belong together below the fraction bar?
look: p 6 / 2 * h, 6 / (2 * h)
at: innermost loop
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
