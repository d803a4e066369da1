"""Rates that are multiplied: wheels on belts, and functions one after the other."""

from collections.abc import Callable

import torch


def wheel_turns(circ: torch.Tensor, turns: float) -> torch.Tensor:
    """How often every wheel turns when the first one is turned."""
    belt = turns * circ[0]  # as much belt passes over every wheel
    return belt / circ  # [k]


def chain(fs: list[Callable[[float], float]], dfs: list[Callable[[float], float]], x: float) -> tuple[float, float]:
    """The value and the slope of functions applied one after the other."""
    z, slope = x, 1.0
    for f, df in zip(fs, dfs, strict=True):
        slope = slope * df(z)  # the slope of this stage, at what goes into this stage
        z = f(z)  # and what comes out goes into the next
    return z, slope
