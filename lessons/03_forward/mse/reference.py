"""The residual, and the mean squared error made of it."""

import torch


def residual(out: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
    """Guess minus target, row by row."""
    return out[:, 0] - targ  # [n, 1] -> [n], then [n] - [n]


def mse(out: torch.Tensor, targ: torch.Tensor) -> torch.Tensor:
    """The mean of the squared residuals."""
    return residual(out, targ).pow(2).mean()  # [n] -> []
