"""moved-by-its-own-mean

Each set is moved by its own mean, and stretched by the deviation of training

The scaled validation columns have mean 0 exactly, so what makes them different from the training rows is gone, and a single row becomes all zeros. Both numbers of the scaler are for both sets.

help: Which of the two numbers of the scaler does your formula use?
look: p scaler
at: `return (x - x.mean(0)) / std`
"""

import torch


def fit_scaler(train: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The mean and the deviation of every column; 1 in place of a deviation of 0."""
    mean = train.mean(0)  # [n, m] -> [m]
    std = ((train - mean) ** 2).mean(0).sqrt()  # [m]: the mean is over n
    return mean, torch.where(std == 0, torch.ones_like(std), std)


def scale(x: torch.Tensor, scaler: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
    """The rows of x by a scaler that was found before."""
    mean, std = scaler
    return (x - x.mean(0)) / std  # [rows, m], with [m] stretched down the rows


def scale_sets(train: torch.Tensor, valid: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Both sets, by the training rows."""
    scaler = fit_scaler(train)  # valid has no part in it
    return scale(train, scaler), scale(valid, scaler)
