"""The measured figures of the lesson on hinges, linear layers and first weights."""

from __future__ import annotations

import math
from functools import partial

import torch

from benchmarks.figures.measuring import Figure, digits

DRAWS, UNITS, PIXELS = 10, 50, 64
STEPS, RATE = 2000, 0.01


def _sine_missed_by(columns: torch.Tensor, places: torch.Tensor) -> float:
    """The largest miss of the least-squares fit. columns: [n, k]; places: [n]."""
    sine = places.sin()[:, None]  # [n, 1]
    found = torch.linalg.lstsq(columns, sine, driver="gelsd").solution
    return float((columns @ found - sine).abs().max())


def _period() -> torch.Tensor:
    """2,001 places over one period of the sine."""
    return torch.linspace(0, 2 * math.pi, 2001, dtype=torch.float64)


def straight_line() -> float:
    """The largest miss of the sine's best straight line."""
    places = _period()
    return _sine_missed_by(torch.stack([torch.ones_like(places), places], 1), places)


def hinges(count: int) -> float:
    """The largest miss of the best sum of a constant and `count` hinges, spread evenly."""
    places = _period()
    knees = torch.arange(count, dtype=torch.float64) * 2 * math.pi / count
    bends = (places[:, None] - knees).clamp(min=0)
    return _sine_missed_by(torch.cat([torch.ones_like(places)[:, None], bends], 1), places)


def _outputs(seed: int, *, scaled: bool) -> torch.Tensor:
    """All digits through a network [64, 50, 1] with random weights."""
    gen = torch.Generator().manual_seed(seed)
    first = torch.randn(PIXELS, UNITS, generator=gen)
    second = torch.randn(UNITS, 1, generator=gen)
    if scaled:
        first, second = first / PIXELS**0.5, second / UNITS**0.5
    return (digits()[0] @ first).clamp(min=0) @ second


def _spreads(*, scaled: bool = False) -> list[float]:
    """Of the outputs, draw by draw, from small to large."""
    return sorted(float(_outputs(seed, scaled=scaled).std()) for seed in range(DRAWS))


def _right_in_circle(seed: int, *, rectified: bool = False) -> float:
    """The share of 1,000 points of a square that a trained network sorts into a circle."""
    gen = torch.Generator().manual_seed(seed)
    points = 2 * torch.rand(1000, 2, generator=gen) - 1
    inside = (points.pow(2).sum(1) < 2 / math.pi).float()  # about half of the square
    shapes = ((2, 20), (20,), (20, 1), (1,))
    weights = [torch.randn(*shape, generator=gen).requires_grad_() for shape in shapes]
    descent = torch.optim.Adam(weights, RATE)
    for _ in range(STEPS):
        scores = _scores(points, weights, rectified=rectified)
        loss = torch.nn.functional.binary_cross_entropy_with_logits(scores, inside)
        descent.zero_grad()
        loss.backward()
        descent.step()
    scores = _scores(points, weights, rectified=rectified)
    return float(((scores > 0).float() == inside).float().mean())


def _scores(points: torch.Tensor, weights: list[torch.Tensor], *, rectified: bool) -> torch.Tensor:
    """points: [n, 2] -> [n]."""
    w1, b1, w2, b2 = weights
    hidden = points @ w1 + b1
    return ((hidden.clamp(min=0) if rectified else hidden) @ w2 + b2)[:, 0]


# what the texts say, each with the band in which it is still true
FIGURES: dict[str, Figure] = {
    "sine by a straight line: largest miss": Figure(straight_line, 0.95, 0.945, 0.955),
    "sine by 4 hinges: largest miss": Figure(partial(hinges, 4), 0.19, 0.17, 0.21),
    "sine by 8 hinges: largest miss": Figure(partial(hinges, 8), 0.053, 0.05, 0.056),
    "sine by 16 hinges: largest miss": Figure(partial(hinges, 16), 0.013, 0.0125, 0.0135),
    "sine by 32 hinges: largest miss": Figure(partial(hinges, 32), 0.0032, 0.0031, 0.0033),
    "plain weights: smallest spread of ten": Figure(lambda: _spreads()[0], 8, 7, 9),
    "plain weights: largest spread of ten": Figure(lambda: _spreads()[-1], 13, 11, 15),
    "scaled weights: smallest spread": Figure(lambda: _spreads(scaled=True)[0], 0.14, 0.12, 0.16),
    "scaled weights: largest spread": Figure(lambda: _spreads(scaled=True)[-1], 0.24, 0.2, 0.28),
    "circle by linear layers": Figure(partial(_right_in_circle, 0), 0.5, 0.4, 0.6),
    "circle with a rectifier": Figure(partial(_right_in_circle, 0, rectified=True), 0.99, 0.97, 1),
}
