"""never-cleared

zero_grad clears nothing

The next `backward` adds to what is there, so the second step follows the sum of two gradients, the third that of three. A new list of Nones, or a new name, does not reach the tensors.

help: What is `self.params[0].grad` after `zero_grad`?
look: p self.params[0].grad
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
                if p.grad is not None:
                    p -= self.lr * p.grad  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            grad = p.grad
            grad = None
