"""only-the-step-down-measured

Only the step down is measured, and divided by two nudges

The difference runs from x - h to x. It spans one h and is divided by two: about half of each slope,
2.75 instead of 6 in the worked example.

help: Which two points are 2·h apart, and at which two did you call f?
look: p f(x), f(x - h), f(x + h)
at: `(_ - f(_)) / (2 * h)`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    before = f(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        grad[place] = (before - f(x - nudge)) / (2 * h)
    return grad
