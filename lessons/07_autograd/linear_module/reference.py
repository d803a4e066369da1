"""A linear layer that PyTorch can train: only the forward pass is written."""

import torch
from torch import nn


class Linear(nn.Module):
    """inp @ w + b, with two parameters of its own."""

    def __init__(self, n_in: int, n_out: int) -> None:
        super().__init__()  # first: it makes the list in which parameters are entered
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)  # [n_in, n_out]
        self.b = nn.Parameter(torch.zeros(n_out))  # [n_out]

    def forward(self, inp: torch.Tensor) -> torch.Tensor:
        """The layer's answer; autograd notes down how it came about."""
        return inp @ self.w + self.b  # [n, n_in] @ [n_in, n_out] + [n_out] -> [n, n_out]
