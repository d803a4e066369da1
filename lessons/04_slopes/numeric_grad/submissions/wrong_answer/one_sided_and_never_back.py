"""one-sided-and-never-back

The nudge goes up only, and stays

Two things are off. A slope that is measured between x and x + h belongs to the middle between them,
h/2 too high up: 6.5 instead of 6 in the worked example. And the entries that have been measured are
h higher for all that come later; where entries act on each other, as in a product, the later slopes
are taken somewhere else.

if `_[_] += h`: After an entry is measured, nothing lowers it again.

help: Which two points lie evenly on both sides of x, and where is the entry after you have measured it?
look: p x, h
at: `_[_] += h`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    work = x.clone()
    for place in product(*map(range, x.shape)):
        before = f(work)
        work[place] += h
        grad[place] = (f(work) - before) / h
    return grad
