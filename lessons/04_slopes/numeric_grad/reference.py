"""Slopes of a function, found by nudging its input."""

from collections.abc import Callable
from itertools import product

import torch


def numeric_grad(f: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor, h: float = 1e-5) -> torch.Tensor:
    """The slope of f with respect to every entry of x, by central differences."""
    grad = torch.zeros_like(x)
    for place in product(*(range(size) for size in x.shape)):  # every index of x: (0, 0), (0, 1), …; () if it has no axes
        nudge = torch.zeros_like(x)
        nudge[place] = h  # h at this one place, 0 at all others
        grad[place] = (f(x + nudge) - f(x - nudge)) / (2 * h)
    return grad
