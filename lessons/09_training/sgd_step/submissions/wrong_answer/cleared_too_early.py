"""cleared-too-early

The slopes are cleared before they are used

By the time of the step every slope is zero, so nothing moves, in the first step or in the thousandth. Nothing
complains. The loss is simply the same in every epoch, and a network that is never moved recognises one digit in ten.

help: In which order do the two things that you do with `p.grad` have to come?
look: p params[0].grad
at: innermost loop
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.grad.zero_()
                p -= lr * p.grad
