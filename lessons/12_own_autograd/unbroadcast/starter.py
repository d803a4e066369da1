"""The way back through a broadcast."""

import torch


def unbroadcast(grad: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
    """Sum grad over all axes along which a tensor of this shape was stretched.

    grad: the gradient of an operation's result
    shape: the sizes of a tensor that went in
    Returns a tensor of that shape.
    """
    raise NotImplementedError("unbroadcast: write me")
