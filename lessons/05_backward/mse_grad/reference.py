"""The slope of the mean squared error with respect to every guess."""

import torch
from mse import residual


def mse_grad(out: torch.Tensor, targ: torch.Tensor) -> None:
    """Set out.g, the slope of the loss with respect to every guess."""
    slope = 2 * residual(out, targ) / out.shape[0]  # [n]: the square gives the 2, the mean gives the 1/n
    out.g = slope[:, None]  # [n] -> [n, 1], the shape of out
