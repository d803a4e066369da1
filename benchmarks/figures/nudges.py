"""Slopes found by nudging, and how far they are from the exact ones."""

from __future__ import annotations

from collections.abc import Callable

import torch

from benchmarks.figures.measuring import digits, times_as_long

Function = Callable[[torch.Tensor], torch.Tensor]
PIXELS, UNITS = 64, 50


def _loss(dtype: torch.dtype) -> tuple[Function, torch.Tensor]:
    """A network's loss on 100 digits, as a function of its first weights [64, 50]."""
    pictures, labels = digits()
    gen = torch.Generator().manual_seed(0)
    w1 = (torch.randn(PIXELS, UNITS, generator=gen, dtype=torch.float64) / 8).to(dtype)
    w2 = (torch.randn(UNITS, 1, generator=gen, dtype=torch.float64) / 7).to(dtype)
    x, targ = pictures[:100].to(dtype), labels[:100].to(dtype)
    return lambda w: (((x @ w).clamp(min=0) @ w2)[:, 0] - targ).pow(2).mean(), w1


def nudged(f: Function, x: torch.Tensor, h: float, *, central: bool = True) -> torch.Tensor:
    """The slopes of f at x, in the shape of x; central: by a step up and a step down."""
    slopes, here = torch.zeros_like(x), f(x)
    for place in range(x.numel()):
        nudge = torch.zeros_like(x)
        nudge.view(-1)[place] = h
        if central:
            slopes.view(-1)[place] = (f(x + nudge) - f(x - nudge)) / (2 * h)
        else:
            slopes.view(-1)[place] = (f(x + nudge) - here) / h
    return slopes


def _exact(f: Function, x: torch.Tensor) -> torch.Tensor:
    leaf = x.detach().clone().requires_grad_()
    f(leaf).backward()
    assert leaf.grad is not None
    return leaf.grad


def error(h: float, *, central: bool = True, dtype: torch.dtype = torch.float64) -> float:
    """The largest error of the nudged slopes as a share of the largest slope."""
    f, w = _loss(dtype)
    exact = _exact(*_loss(torch.float64))
    difference = nudged(f, w, h, central=central).double() - exact
    return float(difference.abs().max() / exact.abs().max())


def _off(h: float, limit: float) -> torch.Tensor:
    """Which of the slopes [64, 50] are off by more than a share of the largest."""
    f, w = _loss(torch.float64)
    exact = _exact(f, w)
    return (nudged(f, w, h) - exact).abs() > limit * exact.abs().max()


def slopes_off(h: float, limit: float) -> float:
    """How many of them are."""
    return float(_off(h, limit).sum())


def units_off(h: float, limit: float) -> float:
    """Into how many units the weights with such slopes lead."""
    return float(_off(h, limit).any(0).sum())


def nudging_for_one_backward() -> float:
    """The time of all slopes by nudging, by that of one backward pass."""
    f, w = _loss(torch.float64)
    return times_as_long(lambda: nudged(f, w, 1e-5), lambda: _exact(f, w))
