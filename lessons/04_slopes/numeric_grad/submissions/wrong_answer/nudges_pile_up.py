"""nudges-pile-up

The nudge of one entry is still there at the next

Entry 0 is right. For every later one the entries before it move too, up in one answer and down in
the other, so that their slopes are added in: 6 and 4 in the worked example, where 6 and -2 belong.

if `_[_] = h`: This tensor is made once, before the loop, and collects another h in every iteration.

else: What is nudged was made once, before the loop, and every iteration adds its own nudge to those
that are there.

help: While entry 1 is measured, how many entries differ between your two inputs?
look: p x, h
at: none
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    nudge = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge[place] = h
        grad[place] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return grad
