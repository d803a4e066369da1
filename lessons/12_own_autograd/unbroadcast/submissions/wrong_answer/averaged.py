"""averaged

The shares are averaged where they should add up

A number that is used in four places moves the result four times, once in each. Its slope is the sum of the four shares, not
their mean.

help: If `b` is added to each of 50 rows and grows by 1, by how much does the sum of everything grow?
look: p grad.shape, shape
at: `_.mean(_)`
"""

import torch


def unbroadcast(grad: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
    """Sum grad over all axes along which a tensor of this shape was stretched."""
    while grad.ndim > len(shape):
        grad = grad.mean(0)  # this axis was missing; [2, 3] -> [3]
    for axis, size in enumerate(shape):
        if size == 1 and grad.shape[axis] != 1:
            grad = grad.mean(axis, keepdim=True)  # this one was stretched from 1; [2, 3] -> [2, 1]
    return grad
