"""flat-list-of-slopes

The slopes come back as one long vector

The numbers are right and in the right order, but a table `[4, 3]` got a vector of 12. A gradient
has the shape of what it belongs to, always: only then can it be laid over the weights, and a step
be taken with it.

help: What is the shape of x, and what is the shape of your result?
look: p x.shape, x.numel()
at: return
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    slopes = []
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        slopes.append((f(x + nudge) - f(x - nudge)) / (2 * h))
    return torch.tensor(slopes, dtype=x.dtype)
