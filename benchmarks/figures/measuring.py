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
ROUNDS = 25
SHORTEST = 0.003  # seconds that one round takes: less than a scheduler's slice


def times_as_long(slow: Callable[[], object], fast: Callable[[], object]) -> float:
    """The processor's time for `slow` divided by that for `fast`: of several rounds of each, taken
    in turn, the shortest, since other work on the machine only adds.
    """
    counts = [_rounds_of(work) for work in (slow, fast)]
    rounds = [(_once(slow, counts[0]), _once(fast, counts[1])) for _ in range(ROUNDS)]
    return min(one for one, _ in rounds) / min(other for _, other in rounds)


def _rounds_of(work: Callable[[], object]) -> int:
    """How often to repeat it for one reading of the clock."""
    work()
    return max(1, int(SHORTEST / max(_once(work, 3), 1e-7)))


def _once(work: Callable[[], object], count: int) -> float:
    began = time.process_time()
    for _ in range(count):
        work()
    return (time.process_time() - began) / count


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
