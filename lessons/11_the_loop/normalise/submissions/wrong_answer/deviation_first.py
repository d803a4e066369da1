"""deviation-first

The scaler is the wrong way round: deviation, then mean

Both are right by themselves. Whoever takes the pair apart as `mean, std` subtracts the deviation and divides by the mean.

help: In which order does the brief give the two?
look: p train.mean(0)
at: `return _, mean`
"""

import torch


def fit_scaler(train: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The mean and the deviation of every column; 1 in place of a deviation of 0."""
    mean = train.mean(0)  # [n, m] -> [m]
    std = ((train - mean) ** 2).mean(0).sqrt()  # [m]: the mean is over n
    return torch.where(std == 0, torch.ones_like(std), std), mean


def scale(x: torch.Tensor, scaler: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
    """The rows of x by a scaler that was found before."""
    mean, std = scaler
    return (x - mean) / std  # [rows, m], with [m] stretched down the rows


def scale_sets(train: torch.Tensor, valid: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Both sets, by the training rows."""
    scaler = fit_scaler(train)  # valid has no part in it
    return scale(train, scaler), scale(valid, scaler)
