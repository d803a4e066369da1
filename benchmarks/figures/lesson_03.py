"""The measured figures of the lesson on the forward pass, and how they vary with the draws."""

from __future__ import annotations

from functools import cache, partial

import torch
from torch.nn import functional as F

from benchmarks.figures.measuring import Figure, course_module, digits, times_as_long

DRAWS, PIXELS, UNITS, ROWS = 20, 64, 50, 1500
TRAINED_ON = 1440


def _before_rectifier(seed: int) -> torch.Tensor:
    """All digits through random weights, without a bias: [1797, 50]."""
    gen = torch.Generator().manual_seed(seed)
    return digits()[0] @ torch.randn(PIXELS, UNITS, generator=gen)


@cache
def _open_shares() -> tuple[float, ...]:
    """Draw by draw, the share of numbers above zero."""
    return tuple(float((_before_rectifier(seed) > 0).float().mean()) for seed in range(DRAWS))


def _share_with_dead_unit(draws: int) -> float:
    """The share of draws in which a unit is at zero for every picture."""
    dead = [bool((_before_rectifier(seed) <= 0).all(0).any()) for seed in range(draws)]
    return sum(dead) / draws


@cache
def _losses_off_by() -> tuple[float, ...]:
    """In per cent, from small to large: the mean over all pairs against that over the rows."""
    x, y = digits()
    misses = []
    for seed in range(DRAWS):
        gen = torch.Generator().manual_seed(seed)
        hidden = (x[:ROWS] @ torch.randn(PIXELS, UNITS, generator=gen)).clamp(min=0)
        out = hidden @ torch.randn(UNITS, 1, generator=gen)  # [1500, 1]
        right = (out[:, 0] - y[:ROWS]).pow(2).mean()
        wrong = (out - y[:ROWS]).pow(2).mean()
        misses.append(100 * abs(float(wrong / right) - 1))
    return tuple(sorted(misses))


def _median_off_by() -> float:
    return _losses_off_by()[DRAWS // 2]


def _variance_of_all() -> float:
    return float(digits()[1].float().var())


def _variance_of_held_out() -> float:
    return float(digits()[1][TRAINED_ON:].float().var())


def _layer() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    gen = torch.Generator().manual_seed(0)
    return digits()[0], torch.randn(PIXELS, UNITS, generator=gen), torch.randn(UNITS, generator=gen)


def line_for_library() -> float:
    """The course's layer against torch's."""
    x, w, b = _layer()
    ours = partial(course_module("lin").lin, x, w, b)
    return times_as_long(ours, partial(F.linear, x, w.T.contiguous(), b))


def columns_for_line() -> float:
    """The layer unit by unit against the whole."""
    x, w, b = _layer()

    def unit_by_unit() -> torch.Tensor:
        units = [(x * w[:, unit]).sum(1) + b[unit] for unit in range(UNITS)]
        return torch.stack(units, 1)

    return times_as_long(unit_by_unit, partial(course_module("lin").lin, x, w, b))


# what the texts say, each with the band in which it is still true
FIGURES: dict[str, Figure] = {
    "above zero, smallest share of 20 draws": Figure(lambda: min(_open_shares()), 0.4, 0.35, 0.45),
    "above zero, largest share of 20 draws": Figure(lambda: max(_open_shares()), 0.59, 0.54, 0.64),
    "above zero, on average": Figure(lambda: sum(_open_shares()) / DRAWS, 0.49, 0.46, 0.52),
    "20 draws with a dead unit": Figure(partial(_share_with_dead_unit, 20), 0.8, 0.55, 0.85),
    "220 draws with a dead unit": Figure(partial(_share_with_dead_unit, 220), 0.61, 0.56, 0.66),
    "loss over all pairs, off by: smallest": Figure(lambda: _losses_off_by()[0], 0.1, 0, 0.3),
    "loss over all pairs, off by: median": Figure(_median_off_by, 2, 0.5, 3),
    "loss over all pairs, off by: largest": Figure(lambda: _losses_off_by()[-1], 12, 8, 16),
    "variance of all digits": Figure(_variance_of_all, None, 8.2, 8.22),
    "variance of the held-out digits": Figure(_variance_of_held_out, 7.5, 7.4, 7.6),
    "the course's layer for F.linear": Figure(line_for_library, 1, 0.7, 1.3),
    "unit by unit for the layer": Figure(columns_for_line, None, 20, 90),
}
