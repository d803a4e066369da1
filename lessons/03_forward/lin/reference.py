"""A linear layer."""

import torch


def lin(x: torch.Tensor, w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """Every row of x through every unit: x times w, plus b."""
    return x @ w + b  # [n, i] @ [i, o] -> [n, o]; b [o] is stretched down the n rows
