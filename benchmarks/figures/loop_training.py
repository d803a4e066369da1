"""Networks trained on the digits with the parts of lesson 11, and with slips in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import torch

from benchmarks.figures.lesson_08 import held_out
from benchmarks.figures.measuring import course_module, training_digits

HIDDEN = 50
STARTS = 10


@dataclass(frozen=True)
class Plan:
    """How a network is trained. order: of the 1,440 rows, "as they are", "by label" (sorted),
    "shuffled once" (sorted, then one order for all epochs) or "shuffled" (sorted, then a new order
    in each epoch). found: which layers the network finds parameters in.
    """

    epochs: int = 3
    bs: int = 64
    lr: float = 0.5
    momentum: float = 0.0
    weight_decay: float = 0.0
    order: str = "as they are"
    found: str = "both"
    keeps_generator: bool = False


class KeepsGenerator:
    """The slip: an optimizer that goes through its parameters again and again, and cannot."""

    def __init__(self, params: Iterable[torch.Tensor], lr: float) -> None:
        self.params, self.lr = params, lr

    def step(self) -> None:
        """The first one moves everything."""
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad

    def zero_grad(self) -> None:
        """Finds nothing after the first step."""
        for p in self.params:
            p.grad = None


def network(seed: int) -> Any:
    """A Sequential of two layers, 64 pixels to 50 units to 10 scores, drawn from the seed."""
    block, sequential = course_module("registry").Block, course_module("sequential").Sequential
    gen = torch.Generator().manual_seed(seed)

    class Layer(block):  # type: ignore[misc]  # the course's classes have no types
        def __init__(self, n_in: int, n_out: int) -> None:
            super().__init__()
            self.w = (torch.randn(n_in, n_out, generator=gen) / n_in**0.5).requires_grad_()
            self.b = torch.zeros(n_out).requires_grad_()

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return x @ self.w + self.b

    return sequential(Layer(64, HIDDEN), torch.relu, Layer(HIDDEN, 10))


def optimizer(params: Iterator[torch.Tensor], plan: Plan) -> Any:
    """The one of the exercise, or the one with the slip."""
    if plan.keeps_generator:
        return KeepsGenerator(params, plan.lr)
    momentum = course_module("momentum").MomentumSGD
    return momentum(params, plan.lr, plan.momentum, plan.weight_decay)


def batches(plan: Plan, seed: int) -> Callable[[], Iterable[tuple[torch.Tensor, torch.Tensor]]]:
    """One epoch of batches each time it is called."""
    parts = course_module("samplers")
    x, y = training_digits()
    if plan.order != "as they are":
        order = y.sort(stable=True).indices
        x, y = x[order], y[order]
    gen = torch.Generator().manual_seed(1000 + seed)
    if plan.order == "shuffled once":
        order = torch.randperm(len(x), generator=gen)
        x, y = x[order], y[order]
    dataset = course_module("dataset").Dataset(x, y)
    sampler = parts.Sampler(len(x), plan.order == "shuffled", gen)
    chosen = parts.BatchSampler(sampler, plan.bs)
    return lambda: (dataset[rows] for rows in chosen)


def right(plan: Plan, starts: int = STARTS) -> float:
    """Of 100 held-out digits, how many are right; mean over random starts."""
    x, y = held_out()
    found = []
    for seed in range(starts):
        model = network(seed)
        _train(model, plan, seed)
        with torch.no_grad():
            found.append(100 * (model(x).argmax(1) == y).float().mean().item())
    return sum(found) / starts


def _train(model: Any, plan: Plan, seed: int) -> None:
    named = model.named_parameters()
    wanted = (p for path, p in named if plan.found == "both" or path.startswith("2."))
    opt = optimizer(wanted, plan)
    epoch = batches(plan, seed)
    for _ in range(plan.epochs):
        for xb, yb in epoch():
            loss = torch.nn.functional.cross_entropy(model(xb), yb)
            loss.backward()  # type: ignore[no-untyped-call]
            opt.step()
            opt.zero_grad()
