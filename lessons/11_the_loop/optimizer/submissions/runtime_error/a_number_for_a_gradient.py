"""a-number-for-a-gradient

A gradient is set to the number 0

`p.grad = 0` raises an error: a gradient is a tensor of the parameter's shape, or None. `p.grad.zero_()` fills it with zeros where it is.

help: Which two values can `p.grad` have when it is cleared?
look: p [p.grad for p in self.params]
at: `_.grad = 0`
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
                if p.grad is not None:
                    p -= self.lr * p.grad  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            p.grad = 0
