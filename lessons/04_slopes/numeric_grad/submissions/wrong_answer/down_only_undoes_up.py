"""down-only-undoes-up

Only the step up is measured, and divided by two nudges

The difference runs from x to x + h. It spans one h and is divided by two: about half of each slope,
3.25 instead of 6 in the worked example.

if `_[_] -= h`: After the step up, lowering the same tensor by h undoes the step; it does not go
below x.

else: Something brings the entry back before the step down. In torch, for instance, `old = x[i]` is
not a number but a *view*, the place itself, and moves along with it; `x[i].item()` is a number and
stays what it was.

help: Starting from x + h, how far down do you have to go to reach x - h?
look: p f(x), f(x + h), f(x - h)
at: `_[_] -= h`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        work = x.clone()
        work[place] += h
        up = f(work)
        work[place] -= h
        down = f(work)
        grad[place] = (up - down) / (2 * h)
    return grad
