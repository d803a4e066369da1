"""python-list-of-slopes

The slopes come back in a Python list

The numbers are right and in the right order. The brief asks for a tensor with the shape and the
dtype of `x`: a list cannot be laid over the weights, and for a table it has lost the rows.

help: What type is x, and what type is your result?
look: p x.shape, x.dtype
at: return
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    slopes = []
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        slopes.append(float((f(x + nudge) - f(x - nudge)) / (2 * h)))
    return slopes
