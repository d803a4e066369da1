"""The measured figures in the texts of lesson 11, the loop that stays the same, as functions to
run.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import torch

from benchmarks.figures.loop_training import Plan, network, right
from benchmarks.figures.measuring import Figure, course_module, digits, times_as_long


class Plain:
    """An object that notes nothing."""


def assignments(target: Any, layer: Any) -> Callable[[], None]:
    """Sets an attribute a hundred times."""

    def assign() -> None:
        for _ in range(100):
            target.layer = layer

    return assign


def noting() -> float:
    """Setting a layer as an attribute of a Block, beside an object that notes nothing."""
    layer = network(0)
    return times_as_long(
        assignments(course_module("registry").Block(), layer), assignments(Plain(), layer)
    )


def modules_noting() -> float:
    """The same for PyTorch's Module, beside a Block."""
    ours = assignments(course_module("registry").Block(), network(0))
    return times_as_long(assignments(torch.nn.Module(), torch.nn.Linear(64, 50)), ours)


def finding() -> float:
    """Finding the four parameters of a network, beside one pass of a batch through it."""
    model, (x, _) = network(0), digits()
    return times_as_long(lambda: list(model.parameters()), lambda: model(x[:64]))


def in_a_row() -> float:
    """A batch through a Sequential of two layers, beside the same written out."""
    model, (x, _) = network(0), digits()
    w1, b1, w2, b2 = model.parameters()
    xb = x[:64]
    return times_as_long(lambda: model(xb), lambda: torch.relu(xb @ w1 + b1) @ w2 + b2)


def step_of(make: Callable[[list[torch.Tensor]], Any]) -> Callable[[], None]:
    """The step of an optimizer for the four parameters of a network."""
    params = list(network(0).parameters())
    for p in params:
        p.grad = torch.zeros_like(p)
    step: Callable[[], None] = make(params).step
    return step


def step_beside_the_librarys(momentum: float) -> float:
    """A step of the exercise's optimizer, beside one of torch.optim.SGD."""
    plain, remembering = course_module("optimizer").SGD, course_module("momentum").MomentumSGD

    def ours(params: list[torch.Tensor]) -> Any:
        return remembering(params, 0.1, momentum) if momentum else plain(params, 0.1)

    theirs = partial(torch.optim.SGD, lr=0.1, momentum=momentum)
    return times_as_long(step_of(ours), step_of(theirs))


def rows_one_by_one() -> float:
    """64 rows taken one at a time and stacked, beside one list of 64 numbers."""
    x, y = digits()
    dataset = course_module("dataset").Dataset(x, y)
    rows = torch.randperm(len(x), generator=torch.Generator().manual_seed(0))[:64].tolist()

    def one_by_one() -> tuple[torch.Tensor, ...]:
        pairs = [dataset[row] for row in rows]
        return tuple(torch.stack(part) for part in zip(*pairs, strict=True))

    return times_as_long(one_by_one, lambda: dataset[rows])


def copied_each_time() -> float:
    """One row out of a fresh copy of all 1,797, beside one row."""
    x, y = digits()
    dataset = course_module("dataset").Dataset(x, y)
    return times_as_long(lambda: (x.clone()[3], y.clone()[3]), lambda: dataset[3])


def an_epoch_of_numbers() -> float:
    """An epoch of shuffled row numbers in batches, in percent of the epoch of training."""
    parts = course_module("samplers")
    chosen = parts.BatchSampler(parts.Sampler(1440, True), 64)
    model, (x, y) = network(0), digits()
    xb, yb = x[:64], y[:64]

    def epoch() -> None:
        for _ in range(23):
            loss = torch.nn.functional.cross_entropy(model(xb), yb)
            loss.backward()  # type: ignore[no-untyped-call]

    return 100 * times_as_long(lambda: list(chosen), epoch)


def trained(said: float, low: float, high: float, **plan: Any) -> Figure:
    """Of 100 held-out digits, how many are right after training by this plan."""
    return Figure(partial(right, Plan(**plan)), said, low, high)


# what the texts say, each with the band in which it is still true
FIGURES: dict[str, Figure] = {
    "all four parameters found": trained(94, 93.8, 94.8),
    "only the second layer's found": trained(83, 81, 85, found="the second"),
    "assignment: Block beside a plain object": Figure(noting, 50, 25, 75),
    "assignment: Module beside Block": Figure(modules_noting, 2, 1.4, 2.8),
    "four parameters found, beside a pass": Figure(finding, 0.1, 0.05, 0.2),
    "Sequential beside the same written out": Figure(in_a_row, 1.1, 1.0, 1.25),
    "generator kept": trained(14, 9, 19, keeps_generator=True),
    "a step beside the library's": Figure(partial(step_beside_the_librarys, 0.0), 0.65, 0.45, 0.85),
    "a step that remembers beside it": Figure(
        partial(step_beside_the_librarys, 0.9), 0.75, 0.55, 0.9
    ),
    "lr 0.02": trained(39, 35, 43, lr=0.02),
    "lr 0.02, momentum 0.9": trained(90, 89, 91, lr=0.02, momentum=0.9),
    "lr 0.05": trained(69, 66, 72, lr=0.05),
    "lr 0.05, momentum 0.9": trained(93, 91.8, 93.8, lr=0.05, momentum=0.9),
    "lr 0.1": trained(84, 82, 86, lr=0.1),
    "lr 0.1, momentum 0.9": trained(95, 94.5, 96.4, lr=0.1, momentum=0.9),
    "lr 0.5, momentum 0.9": trained(89, 85, 93, lr=0.5, momentum=0.9),
    "decay 0.01": trained(93, 92.5, 93.8, weight_decay=0.01),
    "decay 0.1": trained(79, 76, 82, weight_decay=0.1),
    "64 rows one by one, beside a list": Figure(rows_one_by_one, 4, 2.8, 5.5),
    "one row out of a fresh copy": Figure(copied_each_time, 11, 6, 18),
    "sorted by label": trained(9, 7, 11, order="by label"),
    "shuffled once": trained(92, 91.4, 93.2, order="shuffled once"),
    "shuffled in each epoch": trained(92, 91.4, 93.2, order="shuffled"),
    "numbers of an epoch, in percent of it": Figure(an_epoch_of_numbers, None, 0.8, 2.0),
}
