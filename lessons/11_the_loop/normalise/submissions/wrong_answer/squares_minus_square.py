"""squares-minus-square

Far from 0 the deviation is lost in rounding

Near 0 it is right. It is found as a small difference of two large numbers, and a float32 has seven digits: for a column around 1,000 with a deviation of 1, the mean of the squares is a million, and what is left after the subtraction is off by several hundredths.

if `_ - _ ** 2` or `_ - _a * _a` or `_ - _.square()`: The mean of the squares minus the square of the mean is the same on paper. Squares of distances from the mean are small numbers, and nothing cancels.

help: How many digits of 1,000,001 does a float32 keep, and how many are left after 1,000,000 is taken away?
look: p (train ** 2).mean(0), train.mean(0) ** 2
at: `_ = ((train ** 2).mean(0) - mean ** 2).clamp(min=0).sqrt()`
"""

import torch


def fit_scaler(train: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The mean and the deviation of every column; 1 in place of a deviation of 0."""
    mean = train.mean(0)  # [n, m] -> [m]
    std = ((train**2).mean(0) - mean**2).clamp(min=0).sqrt()
    return mean, torch.where(std == 0, torch.ones_like(std), std)


def scale(x: torch.Tensor, scaler: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
    """The rows of x by a scaler that was found before."""
    mean, std = scaler
    return (x - mean) / std  # [rows, m], with [m] stretched down the rows


def scale_sets(train: torch.Tensor, valid: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Both sets, by the training rows."""
    scaler = fit_scaler(train)  # valid has no part in it
    return scale(train, scaler), scale(valid, scaler)
