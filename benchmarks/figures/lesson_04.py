"""The measured figures of the lesson on slopes, Jacobians and the chain rule."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from itertools import pairwise

import sympy
import torch

from benchmarks.figures.measuring import all_digits, times_as_long

Function = Callable[[torch.Tensor], torch.Tensor]
PIXELS, UNITS = 64, 50


def _loss(dtype: torch.dtype) -> tuple[Function, torch.Tensor]:
    """A network's loss on 100 digits, as a function of its first weights [64, 50]."""
    pictures, labels = all_digits()
    gen = torch.Generator().manual_seed(0)
    w1 = (torch.randn(PIXELS, UNITS, generator=gen, dtype=torch.float64) / 8).to(dtype)
    w2 = (torch.randn(UNITS, 1, generator=gen, dtype=torch.float64) / 7).to(dtype)
    x, targ = pictures[:100].to(dtype), labels[:100].to(dtype)
    return lambda w: (((x @ w).clamp(min=0) @ w2)[:, 0] - targ).pow(2).mean(), w1


def _nudged(f: Function, x: torch.Tensor, h: float, *, central: bool = True) -> torch.Tensor:
    slopes, here = torch.zeros_like(x), f(x)
    for place in range(x.numel()):
        nudge = torch.zeros_like(x)
        nudge.view(-1)[place] = h
        if central:
            slopes.view(-1)[place] = (f(x + nudge) - f(x - nudge)) / (2 * h)
        else:
            slopes.view(-1)[place] = (f(x + nudge) - here) / h
    return slopes


def _autograd(f: Function, x: torch.Tensor) -> torch.Tensor:
    leaf = x.detach().clone().requires_grad_()
    f(leaf).backward()
    assert leaf.grad is not None
    return leaf.grad


def _error(h: float, *, central: bool = True, dtype: torch.dtype = torch.float64) -> float:
    """The largest error of the nudged slopes as a share of the largest slope."""
    f, w = _loss(dtype)
    exact = _autograd(*_loss(torch.float64))
    error = _nudged(f, w, h, central=central).double() - exact
    return float(error.abs().max() / exact.abs().max())


def _nudging_for_one_backward() -> float:
    f, w = _loss(torch.float64)
    return times_as_long(lambda: _nudged(f, w, 1e-5), lambda: _autograd(f, w))


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
    return lambda v: (v @ w + b).clamp(min=0), all_digits()[0][3].double()


def _by_rows(f: Function, x: torch.Tensor, h: float = 1e-6) -> torch.Tensor:
    steps = torch.eye(len(x), dtype=x.dtype) * h
    return torch.stack([(f(x + step) - f(x - step)) / (2 * h) for step in steps])


def _by_columns(f: Function, x: torch.Tensor, h: float = 1e-6) -> torch.Tensor:
    def column(c: int) -> torch.Tensor:
        return _nudged(lambda v: f(v)[c], x, h)

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


def _front_for_back(*dims: int) -> float:
    gen = torch.Generator().manual_seed(0)
    tables = [torch.randn(a, b, generator=gen) for a, b in pairwise(dims)]
    g = torch.ones(dims[-1])

    def front() -> torch.Tensor:
        return functools.reduce(torch.matmul, tables) @ g

    def back() -> torch.Tensor:
        return functools.reduce(lambda slopes, table: table @ slopes, reversed(tables), g)

    return times_as_long(front, back)


def _diagonal_for_mask() -> float:
    gen = torch.Generator().manual_seed(0)
    mask = (torch.randn(500, generator=gen) > 0).float()
    table, g = torch.diag(mask), torch.randn(500, generator=gen)
    return times_as_long(lambda: table @ g, lambda: mask * g)


def _slopes_off(h: float, limit: float) -> torch.Tensor:
    """[64, 50]: which slopes are off by more than a share of the largest."""
    f, w = _loss(torch.float64)
    exact = _autograd(f, w)
    return (_nudged(f, w, h) - exact).abs() > limit * exact.abs().max()


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
    "both sides": _error,
    "upwards": functools.partial(_error, central=False),
    "float32": functools.partial(_error, dtype=torch.float32),
}
NOISE = 3.0  # the last digits of an error that is mostly rounding depend on the processor

FIGURES: dict[str, Callable[[], float]] = {
    **{
        f"numeric_grad: {way}, h = {h}": functools.partial(measure, h)
        for h in ERRORS
        for way, measure in WAYS.items()
    },
    "numeric_grad: slopes off at 1e-4": lambda: float(_slopes_off(1e-4, 1e-8).sum()),
    "numeric_grad: units off at 1e-4": lambda: float(_slopes_off(1e-4, 1e-8).any(0).sum()),
    "numeric_grad: nudging / backward, time": _nudging_for_one_backward,
    "sym_slope: operations after 10 rounds": lambda: _operations(10)[0],
    "sym_slope: of the derivative": lambda: _operations(10)[1],
    "sym_slope: subs / compiled, time": _subs_for_one_compiled,
    "chain: again from x / once, time": lambda: times_as_long(
        lambda: _sines_again(1000), lambda: _sines(1000)
    ),
    "chain: autograd / loop, time": lambda: times_as_long(
        lambda: _sines_by_autograd(20), lambda: _sines(20)
    ),
    "chain: slope of twenty sines": lambda: _sines(20),
    "chain: slope of ten S-curves": lambda: _s_curves(10),
    "jacobian: columns / rows, time": _columns_for_rows,
    "jacobian: torch's / rows, time": _library_for_rows,
    "jacobian: rows / jacrev, time": lambda: _rows_for(torch.func.jacrev),
    "jacobian: rows / jacfwd, time": lambda: _rows_for(torch.func.jacfwd),
    "jacobian: error of the rows": _rows_off_by,
    "vjp: front / back, 784-50-50-1, time": lambda: _front_for_back(784, 50, 50, 1),
    "vjp: front / back, 784-500-500-500-1, time": lambda: _front_for_back(784, 500, 500, 500, 1),
    "vjp: diagonal table / mask, time": _diagonal_for_mask,
}
SAID: dict[str, tuple[float, float, float]] = {
    **{
        f"numeric_grad: {way}, h = {h}": (said, said / NOISE, said * NOISE)
        for h, row in ERRORS.items()
        for way, said in zip(WAYS, row, strict=True)
    },
    "numeric_grad: slopes off at 1e-4": (44, 40, 48),
    "numeric_grad: units off at 1e-4": (2, 2, 2),
    "numeric_grad: nudging / backward, time": (1000, 1000, 6400),
    "sym_slope: operations after 10 rounds": (2046, 2046, 2046),
    "sym_slope: of the derivative": (75776, 75776, 75776),
    "sym_slope: subs / compiled, time": (100, 50, 5000),
    "chain: again from x / once, time": (200, 120, 320),
    "chain: autograd / loop, time": (50, 50, 500),
    "chain: slope of twenty sines": (0.034, 0.0335, 0.0345),
    "chain: slope of ten S-curves": (2.8e-7, 2.75e-7, 2.85e-7),
    "jacobian: columns / rows, time": (50, 45, 200),
    "jacobian: torch's / rows, time": (3, 1.5, 12),
    "jacobian: rows / jacrev, time": (3, 1.1, 60),
    "jacobian: rows / jacfwd, time": (3, 1.1, 60),
    "jacobian: error of the rows": (1e-8, 0, 1e-8),
    "vjp: front / back, 784-50-50-1, time": (7, 1.5, 47),
    "vjp: front / back, 784-500-500-500-1, time": (60, 20, 150),
    "vjp: diagonal table / mask, time": (10, 8, 250),
}
