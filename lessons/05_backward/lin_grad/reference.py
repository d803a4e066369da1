"""Backward through a linear layer."""

import torch


def lin_grad(inp: torch.Tensor, out: torch.Tensor, w: torch.Tensor, b: torch.Tensor) -> None:
    """Read out.g; set inp.g, w.g and b.g, the slopes of the loss."""
    inp.g = out.g @ w.T  # [n, o] @ [o, i] -> [n, i]
    w.g = (inp[:, :, None] * out.g[:, None, :]).sum(0)  # [n, i, 1] * [n, 1, o] -> [n, i, o], summed over rows: [i, o]
    b.g = out.g.sum(0)  # [n, o] -> [o]
