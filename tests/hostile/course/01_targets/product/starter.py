"""A product of matrices."""

import torch


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """a: [n, k], b: [k, p]. Returns [n, p]."""
    raise NotImplementedError("product: write me")
