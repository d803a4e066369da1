"""slopes-kept-in-float32

The right slopes, put into a float32 tensor

`torch.zeros(x.shape)` asks for a shape only, and torch then picks its default dtype: float32. The slopes were found
in float64 and lose their last nine digits when they are stored. A `torch.tensor` of Python numbers does the same.

help: What is the dtype of the tensor that you put the slopes into?
look: p x.dtype, torch.zeros(x.shape).dtype
at: return
"""

from itertools import product

import torch


def numeric_grad(f, x, h=1e-5):
    grad = torch.zeros(x.shape)
    for place in product(*map(range, x.shape)):
        nudge = torch.zeros_like(x)
        nudge[place] = h
        grad[place] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return grad
