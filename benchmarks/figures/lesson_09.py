"""The measured figures in the texts of lesson 9, training, as functions to run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import torch

from benchmarks.figures.lesson_08 import held_out
from benchmarks.figures.measuring import Figure, training_digits

HIDDEN = 50


@dataclass(frozen=True)
class Training:
    """A network of the blank page on 1,440 digits, and the slip that it is trained with.

    cleared: slopes are replaced in every step, as they should be; else they add up.
    """

    epochs: int = 3
    bs: int = 64
    lr: float = 0.5
    rectified: bool = True
    frozen_biases: bool = False
    scaled: bool = True
    cleared: bool = True
    all_rows: bool = True


def first_weights(seed: int, *, scaled: bool) -> list[torch.Tensor]:
    """[w1 [64, 50], b1 [50], w2 [50, 10], b2 [10]] before the first step."""
    gen = torch.Generator().manual_seed(seed)
    w1 = torch.randn(64, HIDDEN, generator=gen) / (64**0.5 if scaled else 1)
    w2 = torch.randn(HIDDEN, 10, generator=gen) / (HIDDEN**0.5 if scaled else 1)
    return [w1, torch.zeros(HIDDEN), w2, torch.zeros(10)]


def hidden_and_scores(
    x: torch.Tensor, params: list[torch.Tensor], plan: Training
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """The sums [n, 50], the hidden units [n, 50] and the scores [n, 10]."""
    w1, b1, w2, b2 = params
    sums = x @ w1 + b1
    hidden = sums.relu() if plan.rectified else sums
    return sums, hidden, hidden @ w2 + b2


def gradients(
    xb: torch.Tensor, yb: torch.Tensor, params: list[torch.Tensor], plan: Training
) -> list[torch.Tensor]:
    """Those of the mean cross entropy of a batch, by hand, in the order of the parameters."""
    sums, hidden, scores = hidden_and_scores(xb, params, plan)
    slope = scores.softmax(1)
    slope[torch.arange(len(yb)), yb] -= 1
    slope = slope / len(yb)  # [bs, 10]
    back = slope @ params[2].T  # [bs, 50]
    if plan.rectified:
        back = back * (sums > 0)
    return [xb.T @ back, back.sum(0), hidden.T @ slope, slope.sum(0)]


def trained(seed: int, plan: Training) -> list[torch.Tensor]:
    """The parameters at the end."""
    x, y = training_digits()
    rows = len(x) if plan.all_rows else len(x) // plan.bs * plan.bs
    params = first_weights(seed, scaled=plan.scaled)
    sums = [torch.zeros_like(p) for p in params]
    for _ in range(plan.epochs):
        for xb, yb in zip(x[:rows].split(plan.bs), y[:rows].split(plan.bs), strict=True):
            found = gradients(xb, yb, params, plan)
            sums = found if plan.cleared else [a + b for a, b in zip(sums, found, strict=True)]
            for p, slope in zip(params, sums, strict=True):
                if not (plan.frozen_biases and p.dim() == 1):
                    p -= plan.lr * slope
    return params


def right(plan: Training, starts: int = 10) -> float:
    """Of 100 held-out digits, how many are right; mean over random starts."""
    x, y = held_out()
    found = []
    for seed in range(starts):
        _, _, scores = hidden_and_scores(x, trained(seed, plan), plan)
        found.append(100 * (scores.argmax(1) == y).float().mean().item())
    return sum(found) / starts


def spread(*, scaled: bool) -> float:
    """The standard deviation of the scores of untrained networks, mean over ten starts."""
    x, _ = training_digits()
    plan = Training(scaled=scaled)
    found = [
        hidden_and_scores(x, first_weights(seed, scaled=scaled), plan)[2].std().item()
        for seed in range(10)
    ]
    return sum(found) / len(found)


def loss_at_the_start_unscaled() -> float:
    """The cross entropy of untrained networks with weights of size 1, mean over ten starts."""
    x, y = training_digits()
    plan = Training(scaled=False)
    found = [
        torch.nn.functional.cross_entropy(
            hidden_and_scores(x, first_weights(seed, scaled=False), plan)[2], y
        ).item()
        for seed in range(10)
    ]
    return sum(found) / len(found)


TEN_EPOCHS = partial(Training, epochs=10)

# what the texts say, each with the band in which it is still true
FIGURES: dict[str, Figure] = {
    "right of 100 after three epochs": Figure(partial(right, Training()), 94.3, 94, 94.6),
    "right of 100 after ten epochs": Figure(partial(right, TEN_EPOCHS()), 96, 95.3, 96.7),
    "sgd_step debrief: lr 0.01": Figure(partial(right, Training(lr=0.01), 5), 22, 16, 28),
    "sgd_step debrief: lr 0.1": Figure(partial(right, Training(lr=0.1), 5), 84, 82, 86),
    "sgd_step debrief: lr 1": Figure(partial(right, Training(lr=1), 5), 94, 92.5, 95.5),
    "sgd_step debrief: lr 2": Figure(partial(right, Training(lr=2), 5), 15, 5, 25),
    "sgd_step debrief: lr 5": Figure(partial(right, Training(lr=5), 5), 12, 8, 16),
    "never cleared, three epochs": Figure(partial(right, Training(cleared=False)), 63, 55, 71),
    "never cleared, ten epochs": Figure(partial(right, TEN_EPOCHS(cleared=False)), 18, 10, 26),
    "biases never move": Figure(partial(right, Training(frozen_biases=True)), 94.5, 94.2, 94.8),
    "last 32 rows never seen": Figure(partial(right, Training(all_rows=False)), 94.4, 94.1, 94.7),
    "no rectifier": Figure(partial(right, Training(rectified=False)), 95.3, 95, 95.6),
    "weights not scaled": Figure(partial(right, Training(scaled=False)), 88, 87, 89),
    "weights not scaled: spread of the scores": Figure(partial(spread, scaled=False), 20, 17, 23),
    "weights scaled: spread of the scores": Figure(partial(spread, scaled=True), 0.3, 0.2, 0.4),
    "weights not scaled: loss": Figure(loss_at_the_start_unscaled, 30, 22, 38),
    "batches debrief: 1,440 rows": Figure(partial(right, TEN_EPOCHS(bs=1440), 3), 81, 79, 83),
    "batches debrief: 256 rows": Figure(partial(right, TEN_EPOCHS(bs=256), 3), 93, 92, 94),
    "batches debrief: 64 rows": Figure(partial(right, TEN_EPOCHS(), 3), 97, 96.3, 97.7),
    "batches debrief: 16 rows": Figure(partial(right, TEN_EPOCHS(bs=16), 3), 98, 97.3, 98.7),
    "batches debrief: 8 rows": Figure(partial(right, TEN_EPOCHS(bs=8), 3), 98, 97.3, 98.7),
}
