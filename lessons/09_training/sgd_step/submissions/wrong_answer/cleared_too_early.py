"""cleared-too-early

No parameter moves

Each parameter keeps its values, in the first step and in the thousandth, and nothing complains. The
loss is simply the same in every epoch, and a network that is never moved recognises one digit in
ten.

Two slips do this: a slope that is cleared before it is used, so that every step is zero; and a step
whose result is a new tensor that nobody keeps, as with `p - …` or `p.sub(…)` without the
underscore.

help: What is `p.grad` at the moment when the step uses it, and does the step change p itself?
look: p params[0].grad
at: none
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.grad.zero_()
                p -= lr * p.grad
