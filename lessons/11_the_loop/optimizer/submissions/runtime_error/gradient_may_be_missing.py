"""gradient-may-be-missing

A parameter without a gradient stops the step

`.grad` is None for a tensor that had no part in the loss, or before the first `backward`, and a number times None is an error. There is nothing to do for it.

help: What should happen to a parameter that the loss does not depend on?
look: p [p.grad is None for p in self.params]
at: none
"""

import torch


class SGD:
    """step() moves every parameter against its gradient; zero_grad() clears the gradients."""

    def __init__(self, params, lr):
        self.params = list(params)  # gone through once, and kept: a generator would be used up
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
