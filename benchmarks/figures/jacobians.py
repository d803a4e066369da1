"""The Jacobian of one layer by nudging, by rows and by columns, beside torch's own."""

from __future__ import annotations

from collections.abc import Callable

import torch

from benchmarks.figures.measuring import digits, times_as_long
from benchmarks.figures.nudges import PIXELS, UNITS, Function, nudged


def _layer() -> tuple[Function, torch.Tensor]:
    """A linear layer [64, 50] with a rectifier, and one digit."""
    gen = torch.Generator().manual_seed(0)
    w = torch.randn(PIXELS, UNITS, generator=gen, dtype=torch.float64) / 8
    b = torch.randn(UNITS, generator=gen, dtype=torch.float64) / 8
    return lambda v: (v @ w + b).clamp(min=0), digits()[0][3].double()


def _by_rows(f: Function, x: torch.Tensor, h: float = 1e-6) -> torch.Tensor:
    """x: [i] -> [i, o], a row for each number that is nudged."""
    steps = torch.eye(len(x), dtype=x.dtype) * h
    return torch.stack([(f(x + step) - f(x - step)) / (2 * h) for step in steps])


def _by_columns(f: Function, x: torch.Tensor, h: float = 1e-6) -> torch.Tensor:
    """The same, an output after the other."""

    def column(c: int) -> torch.Tensor:
        return nudged(lambda v: f(v)[c], x, h)

    return torch.stack([column(c) for c in range(UNITS)], dim=1)


def columns_for_rows() -> float:
    """The time by columns, by that by rows."""
    f, x = _layer()
    return times_as_long(lambda: _by_columns(f, x), lambda: _by_rows(f, x))


def library_for_rows() -> float:
    """The time of torch's function, by that of the rows."""
    f, x = _layer()
    jacobian = torch.autograd.functional.jacobian
    return times_as_long(lambda: jacobian(f, x), lambda: _by_rows(f, x))


def rows_for(transform: Callable[..., Callable[[torch.Tensor], torch.Tensor]]) -> float:
    """The time by rows, by that of one of torch's transforms."""
    f, x = _layer()
    return times_as_long(lambda: _by_rows(f, x), lambda: transform(f)(x))


def rows_off_by() -> float:
    """The largest difference from the exact Jacobian."""
    f, x = _layer()
    exact = torch.autograd.functional.jacobian(f, x).T
    return float((_by_rows(f, x) - exact).abs().max())
