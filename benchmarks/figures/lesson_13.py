"""The measured figures in the text of the last page: the learner's own parts, beside PyTorch's."""

from __future__ import annotations

from functools import cache
from typing import Any

import torch
from torch.utils.data import DataLoader, TensorDataset

from benchmarks.figures.lesson_08 import held_out
from benchmarks.figures.measuring import Figure, course_module, times_as_long, training_digits

HIDDEN, BATCH, RATE, MOMENTUM, EPOCHS, STARTS = 50, 64, 0.1, 0.9, 3, 10
Params = list[torch.Tensor]


def _start(seed: int, dtype: torch.dtype = torch.float32) -> Params:
    """w1 [64, 50], b1 [50], w2 [50, 10], b2 [10]."""
    gen = torch.Generator().manual_seed(seed)
    w1 = torch.randn(64, HIDDEN, generator=gen, dtype=dtype) / 64**0.5
    w2 = torch.randn(HIDDEN, 10, generator=gen, dtype=dtype) / HIDDEN**0.5
    return [w1, torch.zeros(HIDDEN, dtype=dtype), w2, torch.zeros(10, dtype=dtype)]


def _sampler(seed: int) -> Any:
    """A new order of the 1,440 rows in each walk; the same orders for the same seed."""
    gen = torch.Generator().manual_seed(1000 + seed)
    return course_module("samplers").Sampler(1440, True, gen)


def _own(seed: int, dtype: torch.dtype = torch.float32) -> tuple[float, Params]:
    """Of 100 held-out digits, how many are right at the end, and the parameters: all parts own."""
    page = course_module("last_page")
    params = [course_module("tensor_engine").Tensor(data) for data in _start(seed, dtype)]
    (x, y), (x_held, y_held) = training_digits(), held_out()
    sets = (x.to(dtype), y), (x_held.to(dtype), y_held)
    loaders = page.make_loaders(*sets, BATCH, _sampler(seed))
    report = page.learn(EPOCHS, params, page.EngineSGD(params, RATE, MOMENTUM), *loaders)
    return 100 * report[-1][1], [p.data for p in params]


def _librarys(seed: int, dtype: torch.dtype = torch.float32) -> Params:
    """The parameters with PyTorch's layers, loss, loader, gradients and optimizer."""
    params = [p.requires_grad_() for p in _start(seed, dtype)]
    x, y = training_digits()
    scaled, _ = course_module("normalise").scale_sets(x.to(dtype), x[:1].to(dtype))
    batches = course_module("samplers").BatchSampler(_sampler(seed), BATCH)
    loader = DataLoader(TensorDataset(scaled, y), batch_sampler=batches)
    opt = torch.optim.SGD(params, RATE, MOMENTUM)
    w1, b1, w2, b2 = params
    for _ in range(EPOCHS):
        for xb, yb in loader:
            out = torch.relu(xb @ w1 + b1) @ w2 + b2
            torch.nn.functional.cross_entropy(out, yb).backward()  # type: ignore[no-untyped-call]
            opt.step()
            opt.zero_grad()
    return [p.detach() for p in params]


@cache
def _rights() -> list[float]:
    return sorted(_own(seed)[0] for seed in range(STARTS))


def right_on_average() -> float:
    """Of 100 held-out digits, the mean of ten starts."""
    return sum(_rights()) / STARTS


def right_at_worst() -> float:
    """The worst start."""
    return _rights()[0]


def _apart(dtype: torch.dtype) -> float:
    """The largest difference between a parameter and PyTorch's, of three starts."""
    pairs = ((_own(seed, dtype)[1], _librarys(seed, dtype)) for seed in range(3))
    return max(
        float((mine - theirs).abs().max())
        for all_mine, all_theirs in pairs
        for mine, theirs in zip(all_mine, all_theirs, strict=True)
    )


def apart_in_float32() -> float:
    """In millionths."""
    return 1e6 * _apart(torch.float32)


def apart_in_float64() -> float:
    """In 10⁻¹⁵."""
    return 1e15 * _apart(torch.float64)


def as_long_as_the_library() -> float:
    """The same training by the learner's parts, beside PyTorch's."""
    return times_as_long(lambda: _own(0), lambda: _librarys(0))


FIGURES: dict[str, Figure] = {
    "right_on_average": Figure(right_on_average, None, 97, 98.2),
    "right_at_worst": Figure(right_at_worst, None, 96, 98),
    "apart_in_float32_millionths": Figure(apart_in_float32, None, 0.1, 1),
    "apart_in_float64": Figure(apart_in_float64, 1, 0.3, 3),
    "as_long_as_the_library": Figure(as_long_as_the_library, 1, 0.7, 1.4),
}
