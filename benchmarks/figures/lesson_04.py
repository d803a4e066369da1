"""The measured figures of the lesson on slopes, Jacobians and the chain rule."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial, reduce
from itertools import pairwise

import sympy
import torch

from benchmarks.figures.measuring import Figure, digits, times_as_long
from benchmarks.figures.nudges import (
    PIXELS,
    UNITS,
    Function,
    error,
    nudged,
    nudging_for_one_backward,
    slopes_off,
    units_off,
)

SMALL, LARGE = (784, 50, 50, 1), (784, 500, 500, 500, 1)


def _chain(fs: list[Callable[[float], float]], dfs: list[Callable[[float], float]]) -> float:
    z, slope = 1.0, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope *= df(z)
        z = f(z)
    return slope


def _sines(count: int) -> float:
    return _chain([math.sin] * count, [math.cos] * count)


def _sines_again(count: int) -> float:
    """Every derivative asked for starts again from x."""
    slope = 1.0
    for stage in range(count):
        z = 1.0
        for _ in range(stage):
            z = math.sin(z)
        slope *= math.cos(z)
    return slope


def _starting_again_for_once() -> float:
    return times_as_long(partial(_sines_again, 1000), partial(_sines, 1000))


def _autograd_for_loop() -> float:
    return times_as_long(partial(_sines_by_autograd, 20), partial(_sines, 20))


def _sines_by_autograd(count: int) -> float:
    x = torch.tensor(1.0, requires_grad=True)
    z = x
    for _ in range(count):
        z = z.sin()
    z.backward()
    assert x.grad is not None
    return float(x.grad)


def _s_curves(count: int) -> float:
    def curve(u: float) -> float:
        return 1 / (1 + math.exp(-u))

    return _chain([curve] * count, [lambda u: curve(u) * (1 - curve(u))] * count)


def _operations(rounds: int) -> tuple[float, float]:
    """Of x·sin(x) put into itself, and of its derivative."""
    x = sympy.Symbol("x")
    formula = x
    for _ in range(rounds):
        formula = formula * sympy.sin(formula)
    return float(formula.count_ops()), float(formula.diff(x).count_ops())


def _subs_for_one_compiled() -> float:
    x = sympy.Symbol("x")
    formula = (2 * x + 1) ** 2 * x
    compiled = sympy.lambdify(x, formula)
    return times_as_long(lambda: float(formula.subs({x: 1.25})), lambda: compiled(1.25))


def _layer() -> tuple[Function, torch.Tensor]:
    """A linear layer [64, 50] with a rectifier, and one digit."""
    gen = torch.Generator().manual_seed(0)
    w = torch.randn(PIXELS, UNITS, generator=gen, dtype=torch.float64) / 8
    b = torch.randn(UNITS, generator=gen, dtype=torch.float64) / 8
    return lambda v: (v @ w + b).clamp(min=0), digits()[0][3].double()


def _by_rows(f: Function, x: torch.Tensor, h: float = 1e-6) -> torch.Tensor:
    steps = torch.eye(len(x), dtype=x.dtype) * h
    return torch.stack([(f(x + step) - f(x - step)) / (2 * h) for step in steps])


def _by_columns(f: Function, x: torch.Tensor, h: float = 1e-6) -> torch.Tensor:
    def column(c: int) -> torch.Tensor:
        return nudged(lambda v: f(v)[c], x, h)

    return torch.stack([column(c) for c in range(UNITS)], dim=1)


def _columns_for_rows() -> float:
    f, x = _layer()
    return times_as_long(lambda: _by_columns(f, x), lambda: _by_rows(f, x))


def _library_for_rows() -> float:
    f, x = _layer()
    jacobian = torch.autograd.functional.jacobian
    return times_as_long(lambda: jacobian(f, x), lambda: _by_rows(f, x))


def _rows_for(transform: Callable[..., Callable[[torch.Tensor], torch.Tensor]]) -> float:
    f, x = _layer()
    return times_as_long(lambda: _by_rows(f, x), lambda: transform(f)(x))


def _rows_off_by() -> float:
    f, x = _layer()
    exact = torch.autograd.functional.jacobian(f, x).T
    return float((_by_rows(f, x) - exact).abs().max())


def _front_for_back(dims: tuple[int, ...]) -> float:
    gen = torch.Generator().manual_seed(0)
    tables = [torch.randn(a, b, generator=gen) for a, b in pairwise(dims)]
    g = torch.ones(dims[-1])

    def front() -> torch.Tensor:
        return reduce(torch.matmul, tables) @ g

    def back() -> torch.Tensor:
        return reduce(lambda slopes, table: table @ slopes, reversed(tables), g)

    return times_as_long(front, back)


def _diagonal_for_mask() -> float:
    gen = torch.Generator().manual_seed(0)
    mask = (torch.randn(500, generator=gen) > 0).float()
    table, g = torch.diag(mask), torch.randn(500, generator=gen)
    return times_as_long(lambda: table @ g, lambda: mask * g)


ERRORS = {  # h → both sides, upwards only, both sides in float32
    1e-2: (2.6e-2, 1.9e-2, 2.6e-2),
    1e-3: (7.8e-3, 1.2e-2, 8.6e-3),
    1e-4: (4.1e-4, 8.1e-4, 2.1e-2),
    1e-5: (4.1e-10, 3.0e-7, 0.2),
    1e-6: (3.8e-9, 3.1e-8, 1.0),
    1e-10: (4.0e-5, 5.8e-5, 1.0),
    1e-15: (1.0, 1.0, 1.0),
}
WAYS: dict[str, Callable[[float], float]] = {
    "both sides": error,
    "upwards": partial(error, central=False),
    "float32": partial(error, dtype=torch.float32),
}
NOISE = 3.0  # the last digits of an error that is mostly rounding depend on the processor

# what the texts say, each with the band in which it is still true
FIGURES: dict[str, Figure] = {
    **{
        f"numeric_grad: {way}, h = {h}": Figure(partial(WAYS[way], h), said / NOISE, said * NOISE)
        for h, row in ERRORS.items()
        for way, said in zip(WAYS, row, strict=True)
    },
    "numeric_grad: slopes off at 1e-4": Figure(partial(slopes_off, 1e-4, 1e-8), 40, 48),
    "numeric_grad: units off at 1e-4": Figure(partial(units_off, 1e-4, 1e-8), 2, 2),
    "numeric_grad: nudging / backward, time": Figure(nudging_for_one_backward, 1000, 6400),
    "sym_slope: operations after 10 rounds": Figure(lambda: _operations(10)[0], 2046, 2046),
    "sym_slope: of the derivative": Figure(lambda: _operations(10)[1], 75776, 75776),
    "sym_slope: subs / compiled, time": Figure(_subs_for_one_compiled, 80, 1000),
    "chain: again from x / once, time": Figure(_starting_again_for_once, 120, 350),
    "chain: autograd / loop, time": Figure(_autograd_for_loop, 50, 250),
    "chain: slope of twenty sines": Figure(lambda: _sines(20), 0.0335, 0.0345),
    "chain: slope of ten S-curves": Figure(lambda: _s_curves(10), 2.75e-7, 2.85e-7),
    "jacobian: columns / rows, time": Figure(_columns_for_rows, 50, 200),
    "jacobian: torch's / rows, time": Figure(_library_for_rows, 1.5, 4),
    "jacobian: rows / jacrev, time": Figure(partial(_rows_for, torch.func.jacrev), 1.2, 8),
    "jacobian: rows / jacfwd, time": Figure(partial(_rows_for, torch.func.jacfwd), 1.2, 8),
    "jacobian: error of the rows": Figure(_rows_off_by, 0, 1e-8),
    "vjp: front / back, a small network, time": Figure(partial(_front_for_back, SMALL), 2, 24),
    "vjp: front / back, a large network, time": Figure(partial(_front_for_back, LARGE), 20, 120),
    "vjp: diagonal table / mask, time": Figure(_diagonal_for_mask, 10, 60),
}
