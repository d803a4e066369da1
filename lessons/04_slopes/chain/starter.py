"""Rates that are multiplied: wheels on belts, and functions one after the other."""

from collections.abc import Callable

import torch


def wheel_turns(circ: torch.Tensor, turns: float) -> torch.Tensor:
    """How often every wheel turns when the first one is turned.

    circ: [k], circumferences, all in one unit
    turns: how often the first wheel is turned
    Returns a new tensor [k].
    """
    raise NotImplementedError("chain: write wheel_turns first")


def chain(fs: list[Callable[[float], float]], dfs: list[Callable[[float], float]], x: float) -> tuple[float, float]:
    """The value and the slope of functions applied one after the other.

    fs: number to number; fs[0] is applied first
    dfs: their derivatives, in the same order
    x: what goes in
    Returns (value, slope); (x, 1) for empty lists.
    """
    raise NotImplementedError("chain: write me")
