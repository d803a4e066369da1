"""The measured figures in the museum's texts: lost shares of a gradient, reports that mislead,
steps that slow down.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import torch

from benchmarks.figures import growing_walks
from benchmarks.figures.measuring import Figure, course_module, digits
from benchmarks.figures.noise_studies import of_digits, of_noise

DRAWS = 20


def _lost_share(whole: torch.Tensor, kept: torch.Tensor) -> float:
    """Length of what is missing, by the length of the right gradient."""
    return float((whole - kept).norm() / whole.norm())


@cache
def _skip_shares() -> list[float]:
    """x.g of the block is past + through; the exhibit keeps what came through."""
    torch.manual_seed(0)
    return sorted(map(_skip_share, range(DRAWS)))


def _skip_share(_draw: int) -> float:
    x, w, b = torch.randn(20, 10), torch.randn(10, 10) / 10**0.5, torch.randn(10)
    slopes = torch.randn(20, 10)
    course_module("lost_path").skip_block(x, w, b, slopes)
    return _lost_share(x.g, x.g - slopes)  # type: ignore[attr-defined]


@cache
def _tied_shares() -> list[float]:
    """w.g of the pair is the sum of two uses; the exhibit keeps the first use's share."""
    torch.manual_seed(0)
    return sorted(map(_tied_share, range(DRAWS)))


def _tied_share(_draw: int) -> float:
    x, w, slopes = torch.randn(20, 10), torch.randn(10, 5) / 10**0.5, torch.randn(20, 10)
    course_module("lost_path").tied_pair(x, w, slopes)
    second_use = slopes.T @ (x @ w).clamp(min=0)
    return _lost_share(w.g, w.g - second_use)  # type: ignore[attr-defined]


def skip_smallest() -> float:
    """The smallest share of x.g that is lost."""
    return _skip_shares()[0]


def skip_largest() -> float:
    """The largest."""
    return _skip_shares()[-1]


def tied_smallest() -> float:
    """The smallest share of w.g that is lost."""
    return _tied_shares()[0]


def tied_largest() -> float:
    """The largest."""
    return _tied_shares()[-1]


@cache
def _one_epoch(*, is_sorted: bool) -> tuple[float, float, float, float]:
    """Loss and accuracy as the exhibit reports them, then those over all rows; 1,440 digits."""
    x, y = (part[:1440] for part in digits())
    if is_sorted:
        order = y.argsort(stable=True)
        x, y = x[order], y[order]
    w, b = torch.zeros(64, 10), torch.zeros(10)
    honest = course_module("last_batch").fit(x, y, w, b, 1, 50, 0.5)
    last = len(x) - len(x) % 50 or len(x) - 50
    before = course_module("last_batch").fit(x[:last], y[:last], w, b, 1, 50, 0.5)
    scores = x[last:] @ before["w"] + before["b"]
    loss = torch.nn.functional.cross_entropy(scores, y[last:])
    accuracy = (scores.argmax(1) == y[last:]).float().mean()
    return float(loss), float(accuracy), float(honest["losses"][0]), float(honest["accuracies"][0])


def sorted_reported_loss() -> float:
    """What the exhibit reports after an epoch on sorted rows."""
    return _one_epoch(is_sorted=True)[0]


def sorted_reported_accuracy() -> float:
    """The accuracy beside it."""
    return _one_epoch(is_sorted=True)[1]


def sorted_loss() -> float:
    """The loss over all rows at that moment."""
    return _one_epoch(is_sorted=True)[2]


def sorted_accuracy() -> float:
    """The accuracy over all rows."""
    return _one_epoch(is_sorted=True)[3]


def mixed_accuracy() -> float:
    """The accuracy over all rows after an epoch on mixed rows."""
    return _one_epoch(is_sorted=False)[3]


def _classifier() -> dict[str, torch.Tensor]:
    x, y = (part[:200] for part in digits())
    fit: Callable[..., dict[str, torch.Tensor]] = course_module("stale_accuracy").fit
    torch.manual_seed(0)
    return fit(x, y, 0.1 * torch.randn(64, 10), torch.zeros(10), 50, 1.0)


def stale_first_loss() -> float:
    """Of fifty epochs on two hundred digits."""
    return float(_classifier()["losses"][0])


def stale_last_loss() -> float:
    """The last of them."""
    return float(_classifier()["losses"][-1])


def of_100_rows_of_noise(columns: int, place: int, said: float) -> Figure:
    """place: 0 what the exhibit reports, 1 what is true of new rows, 2 what the fixed one says."""
    return Figure(lambda: of_noise(columns)[place], said, said - 4, said + 4)


def first_walk() -> float:
    """The nodes of the exhibit's first step."""
    return growing_walks.walks()[0]


def last_walk() -> float:
    """And of its 230th."""
    return growing_walks.walks()[-1]


FIGURES: dict[str, Figure] = {
    "skip_smallest": Figure(skip_smallest, 0.7, 0.65, 0.8),
    "skip_largest": Figure(skip_largest, 0.9, 0.8, 0.95),
    "tied_smallest": Figure(tied_smallest, 0.4, 0.3, 0.5),
    "tied_largest": Figure(tied_largest, 0.9, 0.8, 0.95),
    "sorted_reported_loss": Figure(sorted_reported_loss, 0.006, 0.005, 0.007),
    "sorted_reported_accuracy": Figure(sorted_reported_accuracy, 1, 1, 1),
    "sorted_loss": Figure(sorted_loss, 5, 4.9, 5.2),
    "sorted_accuracy": Figure(sorted_accuracy, 0.11, 0.1, 0.12),
    "mixed_accuracy": Figure(mixed_accuracy, 0.9, 0.87, 0.93),
    "stale_first_loss": Figure(stale_first_loss, 2.3, 2.0, 2.7),
    "stale_last_loss": Figure(stale_last_loss, 0.33, 0.28, 0.38),
    "noise_10_columns": of_100_rows_of_noise(10, 0, 50),
    "noise_100_columns": of_100_rows_of_noise(100, 0, 72),
    "noise_1000_columns": of_100_rows_of_noise(1000, 0, 82),
    "noise_10000_columns": of_100_rows_of_noise(10_000, 0, 90),
    "noise_1000_columns_new_rows": of_100_rows_of_noise(1000, 1, 50),
    "noise_100_columns_fixed": of_100_rows_of_noise(100, 2, 53),
    "noise_1000_columns_fixed": of_100_rows_of_noise(1000, 2, 50),
    "digits_exhibit": Figure(lambda: of_digits()[0], 99, 98.5, 99.5),
    "digits_fixed": Figure(lambda: of_digits()[1], 99, 98.5, 99.5),
    "first_walk": Figure(first_walk, 27, 27, 27),
    "last_walk": Figure(last_walk, 2317, 2317, 2317),
    "walk_of_the_fixed": Figure(growing_walks.walk_of_the_fixed, 20, 20, 20),
    "tenth_epoch_beside_first": Figure(growing_walks.tenth_beside_first, 20, 14, 28),
    "ten_epochs_beside_the_fixed": Figure(growing_walks.as_long_as_the_fixed, 40, 25, 60),
    "w1_apart": Figure(growing_walks.apart, 83, 80, 86),
    "growing_last_loss": Figure(partial(growing_walks.last_loss, is_fixed=False), 0.14, 0.13, 0.16),
    "fixed_last_loss": Figure(partial(growing_walks.last_loss, is_fixed=True), 0.21, 0.2, 0.23),
}
