"""The slope of the mean squared error with respect to every guess."""

import torch
from mse import residual  # yours, if it is accepted; you may also write the difference out


def mse_grad(out: torch.Tensor, targ: torch.Tensor) -> None:
    """Set out.g, the slope of the loss with respect to every guess. Returns nothing.

    out: [n, 1]   the guesses
    targ: [n]     floats or whole numbers
    Sets out.g [n, 1]; an older one is replaced.
    """
    raise NotImplementedError("mse_grad: write me")
