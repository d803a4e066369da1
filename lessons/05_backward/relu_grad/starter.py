"""Backward through the rectifier."""

import torch


def relu_grad(inp: torch.Tensor, out: torch.Tensor) -> None:
    """Read out.g; set inp.g. Returns nothing.

    inp: any shape   what went into the rectifier
    out: same shape  what came out; out.g is there already
    Sets inp.g, same shape; an older one is replaced. The slope at exactly 0 is 0.
    """
    raise NotImplementedError("relu_grad: write me")
