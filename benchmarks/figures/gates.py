"""The rectifier's gates on the digits: open, shut for good, and what wrong ones cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import torch

from benchmarks.figures.hidden_layer import all_rows, drawn, there_and_back

DRAWS = 10


def _share_wrong(gates: Callable[[torch.Tensor, torch.Tensor], torch.Tensor]) -> Iterator[float]:
    """By what share of its own size the first weights' gradient is wrong, draw by draw."""
    x, targ = all_rows()
    for seed in range(DRAWS):
        right = there_and_back(x, targ, drawn(seed)).w1_g
        wrong = there_and_back(x, targ, drawn(seed), gates).w1_g
        yield float((wrong - right).norm() / right.norm())


@cache
def no_gates() -> tuple[float, ...]:
    """Draw by draw, with every gate open."""
    return tuple(_share_wrong(lambda l1, slopes: torch.ones_like(l1)))


@cache
def gates_from_slopes() -> tuple[float, ...]:
    """Draw by draw, with the gates read off the signs of l2.g."""
    return tuple(_share_wrong(lambda l1, slopes: slopes > 0))


def _hidden(seed: int) -> torch.Tensor:
    x, _ = all_rows()
    weights = drawn(seed)
    return x @ weights.w1 + weights.b1


def open_gates() -> float:
    """Their share in the first draw."""
    return float((_hidden(0) > 0).float().mean())


def exact_zeros() -> float:
    """Numbers before the rectifier that are exactly 0, in the first draw."""
    return float((_hidden(0) == 0).sum())


def draws_with_dead_units() -> float:
    """Draws in which a unit is shut for every picture."""
    return float(sum(bool((_hidden(seed) <= 0).all(0).any()) for seed in range(DRAWS)))


def most_dead_units() -> float:
    """Such units in the draw that has most."""
    return float(max(int((_hidden(seed) <= 0).all(0).sum()) for seed in range(DRAWS)))
