"""slope-averaged

Every number of a tensor moves by the same amount

It is the mean of the tensor's slopes, times lr. Each of its numbers has a slope of its own, and
some of them point the other way. In the worked example 2 has a slope of -20 and should go to 4.

help: What shape does `p.grad` have, and what is the shape of what you subtract?
look: p params[0].grad.shape, params[0].grad.mean()
at: `_ -= lr * _.grad.mean()`
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad.mean()
                p.grad = None
