"""one-tensor-two-names

Every slope is 0

Whatever `f` is, no difference arrives in your result. It happens, for instance, when `f` is asked
twice about the same tensor: `down = up` does not copy. It is one tensor with two names, so nudging
`up` up and `down` down puts the entry back where it was.

help: How far apart are the two tensors that you pass to f?
look: p f(x), f(x + h)
at: `down = up`
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
