"""Every number times two."""

import torch


def double(x: torch.Tensor) -> torch.Tensor:
    return x * 2  # any shape
