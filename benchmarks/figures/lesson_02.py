"""The measured figures of the lesson on matrix products: one product against another."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache, partial

import torch

from benchmarks.figures.measuring import Figure, course_module, times_as_long

ROUNDS = 3


def _factors() -> tuple[torch.Tensor, torch.Tensor]:
    """A batch of 64 digits [64, 64] and the weights of a layer [64, 50], at random."""
    gen = torch.Generator().manual_seed(0)
    return torch.randn(64, 64, generator=gen), torch.randn(64, 50, generator=gen)


def _work(name: str) -> Callable[[], object]:
    """A call of the program that is called so."""
    a, b = _factors()
    if name == "matmul":
        return partial(torch.matmul, a, b)
    if name == "all at once":
        return lambda: (a[:, :, None] * b).sum(1)
    program = getattr(course_module(f"matmul_{name}"), f"matmul_{name}")
    return partial(program, a, b)


@cache
def _seconds_of_loops() -> float:
    """The processor's seconds for the three loops; the shortest of a few."""
    return min(_seconds(_work("loops")) for _ in range(ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _slower(slow: str, fast: str) -> float:
    return times_as_long(_work(slow), _work(fast))


def loops_for_elementwise() -> float:
    """How often the two loops could run while the three run once."""
    return _seconds_of_loops() / min(_seconds(_work("elementwise")) for _ in range(ROUNDS))


# what the texts say, mostly as a range, each with the band in which it is still true
FIGURES: dict[str, Figure] = {
    "three loops, seconds": Figure(_seconds_of_loops, None, 1, 5),
    "three loops for two": Figure(loops_for_elementwise, None, 60, 110),
    "two loops for one": Figure(partial(_slower, "elementwise", "broadcast"), None, 25, 75),
    "one loop for einsum": Figure(partial(_slower, "broadcast", "einsum"), None, 15, 60),
    "einsum for @": Figure(partial(_slower, "einsum", "matmul"), None, 1.5, 6),
    "all products for einsum": Figure(partial(_slower, "all at once", "einsum"), None, 1.5, 8),
}
