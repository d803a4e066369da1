"""rate-of-the-beginning

A change of opt.lr has no effect

As long as the learning rate stays as it was at the beginning, everything is right. Training often starts with large steps and ends with small ones, and whoever sets `opt.lr` expects the next step to obey.

help: When is the learning rate that `step` uses read: now, or when the optimizer was made?
look: p self.lr
at: none
"""

import torch


class SGD:
    """step() moves every parameter against its gradient; zero_grad() clears the gradients."""

    def __init__(self, params, lr):
        self.params = list(params)  # gone through once, and kept: a generator would be used up
        self.lr = lr
        self.scale = lambda grad: lr * grad

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.scale(p.grad)  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            p.grad = None
