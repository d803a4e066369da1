"""mean-of-the-gradient

Every number of a tensor moves by the same amount

It is the mean of the tensor's gradient, times lr. Each of the numbers has a slope of its own, and some of them point the other way.

help: What is the shape of `p.grad`, and what is the shape of what you subtract?
look: p self.params[0].grad.shape
at: `_ -= self.lr * _.grad.mean()`
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
                    p -= self.lr * p.grad.mean()  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            p.grad = None
