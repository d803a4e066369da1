"""The measured figures of the lesson on slopes, Jacobians and the chain rule."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial, reduce
from itertools import pairwise

import sympy
import torch

from benchmarks.figures import jacobians
from benchmarks.figures.measuring import Figure, times_as_long
from benchmarks.figures.nudges import error, nudging_for_one_backward, slopes_off, units_off

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


def _operations(rounds: int, *, derived: bool = False) -> float:
    """Of x·sin(x) put into itself, or of its derivative."""
    x = sympy.Symbol("x")
    formula = x
    for _ in range(rounds):
        formula = formula * sympy.sin(formula)
    return float((formula.diff(x) if derived else formula).count_ops())


def _subs_for_one_compiled() -> float:
    x = sympy.Symbol("x")
    formula = (2 * x + 1) ** 2 * x
    compiled = sympy.lambdify(x, formula)
    return times_as_long(lambda: float(formula.subs({x: 1.25})), lambda: compiled(1.25))


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


def _with_noise(measure: Callable[[], float], said: float) -> Figure:
    """The last digits of an error that is mostly rounding depend on the processor."""
    return Figure(measure, said, said / 3, said * 3)


# what the texts say, each with the band in which it is still true
FIGURES: dict[str, Figure] = {
    **{
        f"numeric_grad: {way}, h = {h}": _with_noise(partial(WAYS[way], h), said)
        for h, row in ERRORS.items()
        for way, said in zip(WAYS, row, strict=True)
    },
    "numeric_grad: slopes off at 1e-4": Figure(partial(slopes_off, 1e-4, 1e-8), 44, 40, 48),
    "numeric_grad: units off at 1e-4": Figure(partial(units_off, 1e-4, 1e-8), 2, 2, 2),
    "numeric_grad: nudging / backward, time": Figure(nudging_for_one_backward, None, 1000, 6400),
    "sym_slope: operations after 10 rounds": Figure(partial(_operations, 10), 2046, 2046, 2046),
    "sym_slope: derivative": Figure(partial(_operations, 10, derived=True), 75776, 75776, 75776),
    "sym_slope: subs / compiled, time": Figure(_subs_for_one_compiled, None, 80, 1000),
    "chain: again from x / once, time": Figure(_starting_again_for_once, 200, 120, 350),
    "chain: autograd / loop, time": Figure(_autograd_for_loop, None, 50, 250),
    "chain: slope of twenty sines": Figure(partial(_sines, 20), 0.034, 0.0335, 0.0345),
    "chain: slope of ten S-curves": Figure(partial(_s_curves, 10), 2.8e-7, 2.75e-7, 2.85e-7),
    "jacobian: columns / rows, time": Figure(jacobians.columns_for_rows, None, 50, 200),
    "jacobian: torch's / rows, time": Figure(jacobians.library_for_rows, None, 1.5, 4),
    "jacobian: rows / jacrev, time": Figure(
        partial(jacobians.rows_for, torch.func.jacrev), None, 1.2, 8
    ),
    "jacobian: rows / jacfwd, time": Figure(
        partial(jacobians.rows_for, torch.func.jacfwd), None, 1.2, 8
    ),
    "jacobian: error of the rows": Figure(jacobians.rows_off_by, None, 0, 1e-8),
    "vjp: front / back, small network, time": Figure(partial(_front_for_back, SMALL), None, 2, 24),
    "vjp: front / back, large one, time": Figure(partial(_front_for_back, LARGE), None, 20, 120),
    "vjp: diagonal table / mask, time": Figure(_diagonal_for_mask, None, 10, 60),
}
