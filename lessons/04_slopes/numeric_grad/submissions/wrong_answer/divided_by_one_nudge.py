"""divided-by-one-nudge

Every slope is twice what it should be

The copies are nudged up by h and down by h. From one to the other it is two nudges, and the move of `f` has to be
divided by the whole distance. Divided by h alone, each slope comes out doubled, 12 instead of 6 by hand.

help: How far apart are the nudged-up entry and the nudged-down one?
look: p x, h, (x + h) - (x - h)
at: innermost loop
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        grad[place] = (f(x + nudge) - f(x - nudge)) / h
    return grad
