"""cleared-before-the-step

step moves nothing, and the gradients are cleared by it

Each parameter stays where it is, in the first step and in the thousandth. A gradient that is zero or gone when the step uses it moves nothing. Clearing is not the step's business any more: the loop says when.

help: What is `p.grad` at the moment when `step` uses it?
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
        self.zero_grad()
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            p.grad = None
