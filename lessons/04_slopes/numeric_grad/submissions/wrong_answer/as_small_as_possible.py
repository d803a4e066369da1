"""as-small-as-possible

A nudge so small that rounding swallows it

The results are those of a nudge of 1e-15, whatever h is. Numbers near 3 are about 4e-16 apart in
float64: x + 1e-15 is rounded by a good part of the nudge itself, and both values of `f` agree in
all but their last digit or two. What is left after the division is mostly noise, or plain 0.

help: How many digits do f(x + h) and f(x - h) have in common?
look: p x, (x + 1e-15) - x
at: `h = _`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    h = 1e-15
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        grad[place] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return grad
