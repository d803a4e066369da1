"""The gradient of a square."""

import torch


def accumulate(x: torch.Tensor, g: torch.Tensor) -> None:
    x.g = 2 * x * g  # [n]
