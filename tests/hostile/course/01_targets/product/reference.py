"""The product of two matrices, by broadcasting."""

import torch


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return (a[:, :, None] * b[None]).sum(1)  # [n, k, 1] * [1, k, p] -> [n, p]
