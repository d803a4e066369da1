"""empty-shape-fails

A single number, shape (), raises an error

Any other shape is answered correctly. A number without axes may have been stretched to a whole table; all of that is its
share.

help: What is `shape[0]` when shape is ()?
look: p len(shape)
at: none
"""

import torch


def unbroadcast(grad: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
    """Sum grad over all axes along which a tensor of this shape was stretched."""
    first = shape[0]
    while grad.ndim > len(shape):
        grad = grad.sum(0)  # this axis was missing; [2, 3] -> [3]
    for axis, size in enumerate(shape):
        if size == 1 and grad.shape[axis] != 1:
            grad = grad.sum(axis, keepdim=True)  # this one was stretched from 1; [2, 3] -> [2, 1]
    return grad
