"""What figures are measured with: reference programs, the digits, and the best of many times."""

from __future__ import annotations

import importlib
import importlib.util
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

import torch

WARM_UP, FEWEST = 5, 50  # the first runs start threads and fill caches
ROUNDS = 25
SHORTEST = 0.003  # seconds of a round at least: less than a scheduler's slice
LESSONS = Path(__file__).parent.parent.parent / "lessons"


@dataclass(frozen=True)
class Figure:
    """A figure of a text: how it is measured, and the band in which the text is true.

    said: the number in the text; None where the text uses words or a range.
    """

    measure: Callable[[], float]
    said: float | None
    low: float
    high: float


@cache
def course_module(name: str) -> ModuleType:
    """An exercise's reference program, with what it imports of earlier exercises."""
    sys.path[:0] = [str(LESSONS / "data")] if str(LESSONS / "data") not in sys.path else []
    (path,) = LESSONS.glob(f"*/{name}/reference.py")
    for other in LESSONS.glob("*/*/reference.py"):
        if other != path and f"from {other.parent.name} import" in path.read_text("utf-8"):
            course_module(other.parent.name)
    return _loaded(name, path)


@cache
def given_program(name: str) -> ModuleType:
    """The program that an exercise gives to be fixed, as it is found there."""
    reference = course_module(name)  # and what both of them import
    return _loaded(f"{name}_as_given", Path(str(reference.__file__)).with_name("starter.py"))


def _loaded(name: str, path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@cache
def digits() -> tuple[torch.Tensor, torch.Tensor]:
    """All 1,797 pictures [n, 64] and their labels [n]."""
    sys.path[:0] = [str(LESSONS / "data")] if str(LESSONS / "data") not in sys.path else []
    x, y = importlib.import_module("digits").load()
    return x, y


def best_time(function: Callable[[], object], seconds: float = 0.4) -> float:
    """Of one run, in seconds, on one thread: the shortest of as many as fit in the time."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        for _ in range(WARM_UP):
            function()
        best, runs, end = float("inf"), 0, time.perf_counter() + seconds
        while runs < FEWEST or time.perf_counter() < end:
            started = time.perf_counter()
            function()
            best, runs = min(best, time.perf_counter() - started), runs + 1
        return best
    finally:
        torch.set_num_threads(threads)


def times_as_long(slow: Callable[[], object], fast: Callable[[], object]) -> float:
    """The processor's time for `slow` divided by that for `fast`: of several rounds of each, taken
    in turn, the shortest, since other work on the machine only adds.
    """
    one, other = _repeats(slow), _repeats(fast)
    rounds = [(_once(slow, one), _once(fast, other)) for _ in range(ROUNDS)]
    return min(taken for taken, _ in rounds) / min(taken for _, taken in rounds)


def _repeats(work: Callable[[], object]) -> int:
    """How often to repeat it for one reading of the clock."""
    work()
    return max(1, int(SHORTEST / max(_once(work, 3), 1e-7)))


def _once(work: Callable[[], object], count: int) -> float:
    """The processor's seconds for one run, from `count` of them."""
    began = time.process_time()
    for _ in range(count):
        work()
    return (time.process_time() - began) / count


@cache
def training_digits() -> tuple[torch.Tensor, torch.Tensor]:
    """The pictures [1440, 64] that networks are trained on, and their labels [1440]."""
    digits()  # makes the module known
    (x, y), _ = importlib.import_module("digits").split()
    return x, y
