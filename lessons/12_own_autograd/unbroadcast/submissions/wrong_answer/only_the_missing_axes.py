"""ones-left-stretched

Axes of size 1 stay as long as grad's

Axes that were missing are summed away. Where shape has a 1 and grad has more, nothing is summed, and the result has grad's
size there. That number was used several times as well.

help: `[2, 1] + [3]` is `[2, 3]`. How often was each number of the first one used?
look: p grad.shape, shape
at: return
"""

import torch


def unbroadcast(grad: torch.Tensor, shape: tuple[int, ...]) -> torch.Tensor:
    """Sum grad over all axes along which a tensor of this shape was stretched."""
    while grad.ndim > len(shape):
        grad = grad.sum(0)  # this axis was missing; [2, 3] -> [3]
    return grad
