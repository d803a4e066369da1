"""The measured figures in the texts of lesson 8, softmax and cross entropy, as functions to run."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import torch
from torch.nn.functional import cross_entropy

LESSONS = Path(__file__).parent.parent.parent / "lessons"
DRAWS = 20


def _digits() -> ModuleType:
    """The course's data module, loaded from its file: it is not part of the package."""
    path = LESSONS / "data" / "digits.py"
    spec = importlib.util.spec_from_file_location("digits", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


digits = _digits()


def _mean_over_draws(one: Callable[[torch.Tensor], float]) -> float:
    """The mean of `one` over random weights [64, 10]."""
    drawn = [
        torch.randn(64, 10, generator=torch.Generator().manual_seed(seed)) for seed in range(DRAWS)
    ]
    return sum(one(weights) for weights in drawn) / DRAWS


def confidence_of_random_weights() -> float:
    """The largest of ten probabilities, on average over all digits."""
    x, _ = digits.load()
    return _mean_over_draws(lambda w: (x @ w).softmax(1).amax(1).mean().item())


def cold_loss() -> float:
    """The loss of 1,500 digits with weights of size 1, before any training."""
    x, y = digits.load()
    return _mean_over_draws(lambda w: cross_entropy(x[:1500] @ w, y[:1500]).item())


def block_mean_off_by() -> float:
    """By how many per cent the mean of the block logp[:, targ] misses the loss; the median."""
    x, y = digits.load()
    x, y = x[:1500], y[:1500]
    misses = []
    for seed in range(DRAWS):
        w = torch.randn(64, 10, generator=torch.Generator().manual_seed(seed)) / 8
        logp = (x @ w).log_softmax(1)
        right = -logp[torch.arange(1500), y].mean()
        misses.append(100 * abs((-logp[:, y].mean() / right).item() - 1))
    return sorted(misses)[DRAWS // 2]


def _nearest_average() -> tuple[torch.Tensor, torch.Tensor]:
    """Scores [357, 10] of the held-out digits by the average picture of each digit, and labels."""
    (x, y), (x_held, y_held) = digits.split()
    means = torch.stack([x[y == digit].mean(0) for digit in range(10)])  # [10, 64]
    return x_held @ means.T - means.pow(2).sum(1) / 2, y_held


def nearest_average_right() -> float:
    """The accuracy of that."""
    scores, labels = _nearest_average()
    return (scores.argmax(1) == labels).float().mean().item()


def nearest_average_loss(factor: float) -> float:
    """The cross entropy of those scores, multiplied by a factor."""
    scores, labels = _nearest_average()
    return cross_entropy(factor * scores, labels).item()


def average_of_batch_accuracies() -> float:
    """What the eight batches of 50 give if a short one counts as much as a full one."""
    scores, labels = _nearest_average()
    right = (scores.argmax(1) == labels).float()
    parts = [part.mean().item() for part in right.split(50)]
    return sum(parts) / len(parts)


def everyone_against_everyone() -> float:
    """The mean of n² comparisons where n are meant."""
    scores, labels = _nearest_average()
    return (scores.argmax(1)[:, None] == labels).float().mean().item()


def twice_squashed() -> float:
    """The loss of a perfect answer among ten classes if its probabilities pass for scores."""
    perfect = torch.eye(10)
    return cross_entropy(perfect, torch.arange(10)).item()


# name in the text → how it is measured
FIGURES: dict[str, Callable[[], float]] = {
    "softmax debrief: largest probability with random weights": confidence_of_random_weights,
    "cross_entropy debrief: loss of 1,500 digits, weights of size 1": cold_loss,
    "cross_entropy, every-target-in-every-row: off by per cent, median": block_mean_off_by,
    "cross_entropy debrief: perfect, squashed twice": twice_squashed,
    "accuracy debrief: nearest average picture": nearest_average_right,
    "accuracy debrief: loss at factor 0.1": lambda: nearest_average_loss(0.1),
    "accuracy debrief: loss at factor 1": lambda: nearest_average_loss(1),
    "accuracy debrief: loss at factor 3": lambda: nearest_average_loss(3),
    "accuracy debrief: loss at factor 10": lambda: nearest_average_loss(10),
    "accuracy debrief: loss at factor 100": lambda: nearest_average_loss(100),
    "accuracy debrief: average of eight batches": average_of_batch_accuracies,
    "accuracy, everyone-against-everyone": everyone_against_everyone,
}

# what the text says, and the band in which a machine or a version may differ
TOLD: dict[str, tuple[float, float]] = {
    "softmax debrief: largest probability with random weights": (0.75, 0.03),
    "cross_entropy debrief: loss of 1,500 digits, weights of size 1": (6, 1),
    "cross_entropy, every-target-in-every-row: off by per cent, median": (1.2, 0.6),
    "cross_entropy debrief: perfect, squashed twice": (1.46, 0.005),
    "accuracy debrief: nearest average picture": (0.908, 0.003),
    "accuracy debrief: loss at factor 0.1": (2.11, 0.01),
    "accuracy debrief: loss at factor 1": (0.88, 0.01),
    "accuracy debrief: loss at factor 3": (0.31, 0.01),
    "accuracy debrief: loss at factor 10": (0.46, 0.01),
    "accuracy debrief: loss at factor 100": (4.17, 0.05),
    "accuracy debrief: average of eight batches": (0.871, 0.003),
    "accuracy, everyone-against-everyone": (0.10, 0.01),
}
