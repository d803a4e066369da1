"""The residual, and the mean squared error made of it."""

import torch


def residual(out: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
    """Guess minus target, row by row.

    out: [n, 1]
    targ: [n], floats or whole numbers
    Returns a new tensor [n].
    """
    raise NotImplementedError("mse: write residual first")


def mse(out: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
    """The mean of the squared residuals.

    out: [n, 1]
    targ: [n], floats or whole numbers
    Returns a tensor without axes, shape [].
    """
    raise NotImplementedError("mse: write me")
