"""one-put-in-while-scaling

The scaler still says 0 for a column that never changes

Both sets are scaled as they should be, since the 1 is put in when a table is scaled. The scaler itself has a 0, and whoever takes it from `fit_scaler` and divides by it gets nan.

help: What should `fit_scaler` return for a column that is always 5?
look: p train.max(0).values == train.min(0).values
at: none
"""

import torch


def fit_scaler(train: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The mean and the deviation of every column; 1 in place of a deviation of 0."""
    mean = train.mean(0)  # [n, m] -> [m]
    std = ((train - mean) ** 2).mean(0).sqrt()  # [m]: the mean is over n
    return mean, std


def scale(x: torch.Tensor, scaler: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
    """The rows of x by a scaler that was found before."""
    mean, std = scaler
    std = torch.where(std == 0, torch.ones_like(std), std)
    return (x - mean) / std  # [rows, m], with [m] stretched down the rows


def scale_sets(train: torch.Tensor, valid: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Both sets, by the training rows."""
    scaler = fit_scaler(train)  # valid has no part in it
    return scale(train, scaler), scale(valid, scaler)
