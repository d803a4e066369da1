"""The exhibit `slow_steps` on the digits: how long its walks become, what they cost and hold."""

from __future__ import annotations

import gc
import time
from functools import cache
from itertools import pairwise
from typing import Any

import torch

from benchmarks.figures.measuring import course_module, given_program, training_digits

HIDDEN, BATCH, RATE, KEEP = 50, 64, 0.3, 0.9


def _start(seed: int = 0) -> list[torch.Tensor]:
    """w1 [64, 50], b1 [50], w2 [50, 10], b2 [10]."""
    gen = torch.Generator().manual_seed(seed)
    w1 = torch.randn(64, HIDDEN, generator=gen) / 64**0.5
    w2 = torch.randn(HIDDEN, 10, generator=gen) / HIDDEN**0.5
    return [w1, torch.zeros(HIDDEN), w2, torch.zeros(10)]


def _train(epochs: int, *, is_fixed: bool) -> tuple[dict[str, Any], list[torch.Tensor]]:
    """What training returns, and where the parameters are afterwards."""
    module = (course_module if is_fixed else given_program)("slow_steps")
    params = [course_module("tensor_engine").Tensor(data) for data in _start()]
    found = module.train(*training_digits(), params, epochs, BATCH, RATE, KEEP)
    return found, [p.data for p in params]


@cache
def walks() -> list[int]:
    """The nodes that each step of ten epochs walks through, in the exhibit."""
    found, _ = _train(10, is_fixed=False)
    return list(found["walks"])


def walk_of_the_fixed() -> float:
    """The last walk of ten epochs in the fixed program."""
    return float(_train(10, is_fixed=True)[0]["walks"][-1])


@cache
def _epochs(*, is_fixed: bool) -> list[float]:
    """The processor's seconds of each of ten epochs. An epoch ends with a report on all rows."""
    module = (course_module if is_fixed else given_program)("slow_steps")
    plain, ends = module.cross_entropy, []

    def noted(out: Any, y: torch.Tensor) -> Any:
        if len(y) > BATCH:
            ends.append(time.process_time())
        return plain(out, y)

    gc.collect()
    module.cross_entropy = noted
    began = time.process_time()
    _train(10, is_fixed=is_fixed)
    module.cross_entropy = plain
    return [end - start for start, end in pairwise([began, *ends])]


def tenth_beside_first() -> float:
    """How often the tenth epoch of the exhibit takes as long as its first."""
    walks()  # what a first run makes ready is not part of it
    taken = _epochs(is_fixed=False)
    return taken[-1] / taken[0]


def as_long_as_the_fixed() -> float:
    """All ten epochs of the exhibit, beside those of the fixed program."""
    return sum(_epochs(is_fixed=False)) / sum(_epochs(is_fixed=True))


@cache
def apart() -> float:
    """After ten epochs, how far w1 is from that of the fixed program, in percent of its way."""
    (_, mine), (_, right) = _train(10, is_fixed=False), _train(10, is_fixed=True)
    return 100 * float((mine[0] - right[0]).norm() / (right[0] - _start()[0]).norm())


def last_loss(*, is_fixed: bool) -> float:
    """Over all rows, after ten epochs."""
    return float(_train(10, is_fixed=is_fixed)[0]["losses"][-1])
