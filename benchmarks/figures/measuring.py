"""How long something takes, how many times as long as something else, and the digits."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

import torch

DATA = Path(__file__).parent.parent.parent / "lessons" / "data"
ROUNDS = 7
SHORTEST = 0.02  # seconds that one round takes at least


def seconds(work: Callable[[], object]) -> float:
    """The shortest of several rounds, each long enough for the clock: others' work only adds."""
    work()
    count = max(1, int(SHORTEST / max(_once(work, 1), 1e-7)))
    return min(_once(work, count) for _ in range(ROUNDS))


def times_as_long(slow: Callable[[], object], fast: Callable[[], object]) -> float:
    """The time of `slow` divided by that of `fast`."""
    return seconds(slow) / seconds(fast)


def _once(work: Callable[[], object], count: int) -> float:
    began = time.perf_counter()
    for _ in range(count):
        work()
    return (time.perf_counter() - began) / count


def all_digits() -> tuple[torch.Tensor, torch.Tensor]:
    """x [1797, 64] and the labels [1797]."""
    pictures, labels = _digits().load()
    return pictures, labels


def training_digits() -> tuple[torch.Tensor, torch.Tensor]:
    """x [1440, 64] and the labels [1440]."""
    (pictures, labels), _ = _digits().split()
    return pictures, labels


@cache
def _digits() -> ModuleType:
    spec = importlib.util.spec_from_file_location("digits", DATA / "digits.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
