"""missing-axes-at-the-end

The axes that were missing are looked for on the right

Shapes are aligned at the right, so the axes that are missing are those at the front. Here the last ones are summed away;
where the table is square even the shape is right.

help: `[3]` was stretched to `[2, 3]`. Which of the two axes did it lack?
look: p grad.shape, shape
at: `_ = _.sum(-1)`
"""

import torch


def unbroadcast(grad: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
    """Sum grad over all axes along which a tensor of this shape was stretched."""
    while grad.ndim > len(shape):
        grad = grad.sum(-1)  # this axis was missing; [2, 3] -> [3]
    for axis, size in enumerate(shape):
        if size == 1 and grad.shape[axis] != 1:
            grad = grad.sum(axis, keepdim=True)  # this one was stretched from 1; [2, 3] -> [2, 1]
    return grad
