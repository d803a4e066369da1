"""Twice as much."""

import torch


def double(x: torch.Tensor) -> torch.Tensor:
    """Every number of x times two, as a new tensor.

    x: any shape
    """
    raise NotImplementedError("double: write me")
