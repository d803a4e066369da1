"""never-back-home

An entry that was nudged stays nudged

While one entry is measured, those before it are still h too low. Entry 0 is right, and every later
slope is taken somewhere else. A working copy that goes up by h and down by 2·h is not back yet: it
has to go up once more before the next entry. With squares you cannot see it, because there no entry
cares about the others; in a product of two entries you can.

help: While you measure entry 1, by how much does entry 0 differ from what it was?
look: p x, h
at: `_[_] -= 2 * h`
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    work = x.clone()
    for place in product(*map(range, x.shape)):
        work[place] += h
        up = f(work)
        work[place] -= 2 * h
        grad[place] = (up - f(work)) / (2 * h)
    return grad
