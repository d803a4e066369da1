"""uphill

The step goes uphill

Each weight moves to where the loss is larger. It grows from step to step, the steps grow with it,
and soon everything is nan. In the worked example 1 with a slope of 10 has to become 0, and yours becomes 2.

help: The slope is positive: does the loss rise or fall to the right?
look: p params[0], params[0].grad
at: `_ += lr * _.grad`
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p += lr * p.grad
                p.grad = None
