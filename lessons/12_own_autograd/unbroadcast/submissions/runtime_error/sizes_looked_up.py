"""sizes-looked-up

Axes are told apart by their size, not by their place

Where all sizes differ it is right. In a square table `[3, 3]` both axes have the size that shape asks for, so neither is summed, and nine numbers do not fill a `[3]`. Shapes are aligned from the right.

if `_ not in shape`: A size can occur in shape and belong to another axis.

help: grad is `[3, 3]` and shape is `(3,)`. Which of the two axes was missing?
look: p grad.shape, shape
at: none
"""

import torch


def unbroadcast(grad, shape):
    for axis in reversed(range(grad.ndim)):
        if grad.shape[axis] not in shape:
            grad = grad.sum(axis)
    return grad.reshape(shape)
