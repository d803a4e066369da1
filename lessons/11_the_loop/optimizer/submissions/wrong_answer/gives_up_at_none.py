"""gives-up-at-none

Parameters after one without a gradient do not move

It should be skipped, and those that come after it still have to move. `break` and `return` leave the loop for good.

help: Which word continues with the next parameter?
look: p [p.grad is None for p in self.params]
at: `break`
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
                if p.grad is None:
                    break
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
