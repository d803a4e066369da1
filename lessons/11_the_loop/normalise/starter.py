"""Columns on one scale, which is found from the training rows alone."""

import torch


def fit_scaler(train: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The mean and the deviation of every column; 1 in place of a deviation of 0.

    train: [n, m], n at least 1
    Returns (mean, std), both [m]. std is divided by n.
    """
    raise NotImplementedError("fit_scaler: write me")


def scale(x: torch.Tensor, scaler: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
    """The rows of x by a scaler that was found before.

    x: [rows, m]
    scaler: (mean [m], std [m])
    Returns (x - mean) / std as a new tensor [rows, m].
    """
    raise NotImplementedError("scale: write me")


def scale_sets(train: torch.Tensor, valid: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Both sets, by the training rows.

    train: [n, m]
    valid: [v, m]
    Returns (train scaled [n, m], valid scaled [v, m]).
    """
    raise NotImplementedError("scale_sets: write me")
