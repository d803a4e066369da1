"""Slopes of a function, found by nudging its input."""

from collections.abc import Callable

import torch


def numeric_grad(f: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor, h: float = 1e-5) -> torch.Tensor:
    """The slope of f with respect to every entry of x, by central differences.

    f: takes a tensor shaped like x, returns a tensor with no axes
    x: float64, any shape; stays as it is
    h: how far an entry is nudged, up and down
    Returns a new tensor with x's shape and dtype.
    """
    raise NotImplementedError("numeric_grad: write me")
