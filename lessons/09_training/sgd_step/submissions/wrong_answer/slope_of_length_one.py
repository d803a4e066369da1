"""slope-of-length-one

Every tensor moves by the same distance, however steep it is

The direction is right, and the slope was divided by its own length first. By hand the slopes 10,
-20 and 0 have the length 22.4. Near the bottom, where the slopes are small, a step like that is far
too long.

help: By how much should a weight move whose slope is nearly 0?
look: p params[0].grad, params[0].grad.norm()
at: `_ -= lr * _.grad / _`
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                length = p.grad.norm()
                p -= lr * p.grad / length
                p.grad = None
