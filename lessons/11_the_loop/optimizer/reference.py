"""Gradient descent as an object that knows its parameters."""

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
            p.grad = None
