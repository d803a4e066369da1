"""squeezed

Every axis of size 1 is removed at the end

The sums are right. But a shape such as `[4, 1, 3]` loses its 1, also where it was never stretched. `squeeze` removes all
ones, and the result has to have exactly the shape that was asked for.

help: What is the shape of the result, and what should it be?
look: p shape
at: return
"""

import torch


def unbroadcast(grad: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
    """Sum grad over all axes along which a tensor of this shape was stretched."""
    while grad.ndim > len(shape):
        grad = grad.sum(0)  # this axis was missing; [2, 3] -> [3]
    for axis, size in enumerate(shape):
        if size == 1 and grad.shape[axis] != 1:
            grad = grad.sum(axis, keepdim=True)  # this one was stretched from 1; [2, 3] -> [2, 1]
    return grad.squeeze() if grad.ndim > 1 else grad
