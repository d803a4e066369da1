"""Backward through a linear layer."""

import torch


def lin_grad(inp: torch.Tensor, out: torch.Tensor, w: torch.Tensor, b: torch.Tensor) -> None:
    """Read out.g; set inp.g, w.g and b.g, the slopes of the loss. Returns nothing.

    inp: [n, i]   what the layer was given
    out: [n, o]   what it made of it: inp @ w + b; out.g [n, o] is there already
    w: [i, o]
    b: [o]
    Sets inp.g [n, i], w.g [i, o], b.g [o]; an older .g is replaced.
    """
    raise NotImplementedError("lin_grad: write me")
