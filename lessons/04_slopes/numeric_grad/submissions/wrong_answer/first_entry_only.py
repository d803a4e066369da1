"""first-entry-only

Only the first entry has its slope

All others are still 0, as they were when the result was made. A `return` that is indented into the
loop does that: it ends the function in the first iteration.

help: How often does the body of your loop run, and where does the function end?
look: p x.numel()
at: none
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        grad[place] = (f(x + nudge) - f(x - nudge)) / (2 * h)
        return grad
    return grad
