"""slopes-kept-in-float32

The right slopes, in float32

They were found in float64 and lost their last nine digits when they were stored.
`torch.zeros(x.shape)` asks for a shape only, and torch then picks its default dtype: float32. A
`torch.tensor` of Python numbers does the same.

help: What is the dtype of your result, and which line decides it?
look: p x.dtype, torch.zeros(x.shape).dtype
at: `torch.zeros(x.shape)`
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
