"""one-tensor-two-names

Both copies are the same tensor

`down = up` does not copy. It is one tensor with two names, so nudging `up` up and `down` down puts the entry back
where it was. Then `f` is asked twice at the same place, and the difference is 0.

help: After both nudges, how far is `up` from `down`?
look: p x is x.clone(), x
at: innermost loop
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros_like(x)
    for place in product(*map(range, x.shape)):
        up = x.clone()
        down = up
        up[place] += h
        down[place] -= h
        grad[place] = (f(up) - f(down)) / (2 * h)
    return grad
