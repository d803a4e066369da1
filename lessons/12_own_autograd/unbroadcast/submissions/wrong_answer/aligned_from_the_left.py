"""aligned-from-the-left

Axes are compared from the left

Where both have equally many axes it is right. Broadcasting aligns shapes at their right end: `[4]` in a table `[2, 3, 4]` is its last axis, and it was compared with the first.

help: `[4]` was stretched to `[2, 3, 4]`. With which axis of the table is the 4 aligned?
look: p grad.shape, shape
at: none
"""

import torch


def unbroadcast(grad, shape):
    for axis, size in enumerate(shape):
        if grad.shape[axis] != size:
            grad = grad.sum(axis, keepdim=size == 1)
    return grad
