"""as-many-numbers-returned

Where grad has as many numbers as asked for, it keeps its own shape

Nothing has to be added up there, and an axis may still be too many: `[1, 3]` is not `[3]`. With several rows everything is right.

help: How many axes has the result, and how many were asked for?
look: p grad.shape, shape
at: none
"""

import torch


def unbroadcast(grad: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
    """Sum grad over all axes along which a tensor of this shape was stretched."""
    if grad.numel() == torch.zeros(shape).numel():
        return grad
    while grad.ndim > len(shape):
        grad = grad.sum(0)  # this axis was missing; [2, 3] -> [3]
    for axis, size in enumerate(shape):
        if size == 1 and grad.shape[axis] != 1:
            grad = grad.sum(axis, keepdim=True)  # this one was stretched from 1; [2, 3] -> [2, 1]
    return grad
