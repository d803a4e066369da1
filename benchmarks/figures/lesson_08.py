"""The measured figures in the texts of lesson 8, softmax and cross entropy, as functions to run."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import torch
from torch.nn.functional import cross_entropy

from benchmarks.figures.measuring import Figure, digits, times_as_long, training_digits

DRAWS, TRAINED_ON = 20, 1440


def held_out() -> tuple[torch.Tensor, torch.Tensor]:
    """The pictures [357, 64] that no network is trained on, and their labels."""
    x, y = digits()
    return x[TRAINED_ON:], y[TRAINED_ON:]


def _mean_over_draws(one: Callable[[torch.Tensor], float]) -> float:
    """The mean of `one` over random weights [64, 10]."""
    drawn = [
        torch.randn(64, 10, generator=torch.Generator().manual_seed(seed)) for seed in range(DRAWS)
    ]
    return sum(one(weights) for weights in drawn) / DRAWS


def largest_probability() -> float:
    """The largest of ten probabilities, on average over all digits."""
    x, _ = digits()
    return _mean_over_draws(lambda w: (x @ w).softmax(1).amax(1).mean().item())


def cold_loss() -> float:
    """The loss of 1,500 digits with weights of size 1, before any training."""
    x, y = (part[:1500] for part in digits())
    return _mean_over_draws(lambda w: cross_entropy(x @ w, y).item())


def block_mean_off_by() -> float:
    """By how many per cent the mean of the block logp[:, targ] misses the loss; the median."""
    x, y = (part[:1500] for part in digits())
    misses = []
    for seed in range(DRAWS):
        w = torch.randn(64, 10, generator=torch.Generator().manual_seed(seed)) / 8
        logp = (x @ w).log_softmax(1)
        right = -logp[torch.arange(1500), y].mean()
        misses.append(100 * abs((-logp[:, y].mean() / right).item() - 1))
    return sorted(misses)[DRAWS // 2]


def _nearest_average() -> tuple[torch.Tensor, torch.Tensor]:
    """Scores [357, 10] of the held-out digits by the average picture of each digit, and labels."""
    (x, y), (x_held, y_held) = training_digits(), held_out()
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


def plain_softmax(x: torch.Tensor) -> torch.Tensor:
    """[n, c] → [n, c], the formula as it is."""
    powers = x.exp()
    return powers / powers.sum(1, keepdim=True)


def shifted_softmax(x: torch.Tensor) -> torch.Tensor:
    """[n, c] → [n, c], the largest score of each row subtracted first."""
    return plain_softmax(x - x.amax(1, keepdim=True))


def takes(other: Callable[[torch.Tensor], object]) -> float:
    """How many times as long as the plain formula, for 1,797 rows of ten scores."""
    x = torch.randn(1797, 10, generator=torch.Generator().manual_seed(0))
    return times_as_long(lambda: other(x), lambda: plain_softmax(x))


def _row_after_row(x: torch.Tensor) -> torch.Tensor:
    return torch.stack([row.exp() / row.exp().sum() for row in x])


def _library_softmax(x: torch.Tensor) -> torch.Tensor:
    return x.softmax(1)


# what the texts say, each with the band in which it is still true
FIGURES: dict[str, Figure] = {
    "softmax: largest probability, random weights": Figure(largest_probability, 0.75, 0.72, 0.78),
    "softmax: row after row / at once, time": Figure(partial(takes, _row_after_row), 300, 100, 800),
    "softmax: shifted / plain, time": Figure(partial(takes, shifted_softmax), 2, 1.3, 3.5),
    "softmax: library's / plain, time": Figure(partial(takes, _library_softmax), 1.6, 0.7, 20),
    "cross_entropy: loss of 1,500 digits, weights of size 1": Figure(cold_loss, 6, 5, 7),
    "cross_entropy: the block's mean, off by per cent": Figure(block_mean_off_by, 1.2, 0.6, 1.8),
    "cross_entropy: perfect, squashed twice": Figure(twice_squashed, 1.46, 1.455, 1.465),
    "accuracy: nearest average picture": Figure(nearest_average_right, 0.908, 0.905, 0.911),
    "accuracy: loss at factor 0.1": Figure(partial(nearest_average_loss, 0.1), 2.11, 2.1, 2.12),
    "accuracy: loss at factor 1": Figure(partial(nearest_average_loss, 1), 0.88, 0.87, 0.89),
    "accuracy: loss at factor 3": Figure(partial(nearest_average_loss, 3), 0.31, 0.3, 0.32),
    "accuracy: loss at factor 10": Figure(partial(nearest_average_loss, 10), 0.46, 0.45, 0.47),
    "accuracy: loss at factor 100": Figure(partial(nearest_average_loss, 100), 4.17, 4.12, 4.22),
    "accuracy: average of eight batches": Figure(average_of_batch_accuracies, 0.871, 0.868, 0.874),
    "accuracy: everyone against everyone": Figure(everyone_against_everyone, 0.10, 0.09, 0.11),
}
