"""gradient-may-be-missing

A parameter without a gradient stops everything

`.grad` is None for a tensor that had no part in the loss, or before the first backward, and lr
times None is an error. Nothing is known about its slope, so there is nothing to do; leave it where
it is and continue with the next one.

help: What should happen to a weight that the loss does not depend on?
look: p [q.grad is None for q in params]
at: none
"""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
            p.grad = None
