"""uphill

The step goes uphill

Each parameter moves to where the loss is larger. By hand, 4 with a slope of 8 should become 3.2, and here it becomes 4.8.

help: The slope is positive: does the loss rise or fall to the right?
look: p self.params[0], self.params[0].grad
at: `_ += self.lr * _.grad`
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
                    p += self.lr * p.grad  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            p.grad = None
