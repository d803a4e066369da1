"""direction-alone

Every number moves equally far

Only the sign of the slope is used, so a weight on a gentle slope moves as far as one on a steep
one. There are methods that do this. They never come to rest, since close to the bottom the step is
as long as far away from it.

help: In the worked example the slopes are 10 and -20. Should both numbers move equally far?
look: p params[0].grad, params[0].grad.sign()
at: `_ -= lr * _.grad.sign()`
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad.sign()
                p.grad = None
