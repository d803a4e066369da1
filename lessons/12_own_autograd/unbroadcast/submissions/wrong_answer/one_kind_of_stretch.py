"""one-kind-of-stretch

Where axes were missing, the axes of size 1 stay stretched

One kind of stretch at a time is right. A tensor `[3, 1]` that became `[2, 3, 4]` lacked an axis and had a 1 as well, and both have to be undone.

help: `[3, 1]` became `[2, 3, 4]`. Which two axes have to be summed?
look: p grad.shape, shape
at: none
"""

import torch


def unbroadcast(grad: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
    """Sum grad over all axes along which a tensor of this shape was stretched."""
    if grad.ndim > len(shape):
        return grad.sum(tuple(range(grad.ndim - len(shape))))
    for axis, size in enumerate(shape):
        if size == 1 and grad.shape[axis] != 1:
            grad = grad.sum(axis, keepdim=True)  # this one was stretched from 1; [2, 3] -> [2, 1]
    return grad
