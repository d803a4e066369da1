"""callers-own-list

When the caller's list changes, the optimizer's parameters change as well

A generator is copied into a list, and a list is kept as it came. It still belongs to somebody else, who may empty it or add to it. What the optimizer is responsible for is decided when it is made.

help: How many lists are there after `SGD(listed, lr)`?
look: p params
at: none
"""

import torch


class SGD:
    """step() moves every parameter against its gradient; zero_grad() clears the gradients."""

    def __init__(self, params, lr):
        self.params = params if isinstance(params, list) else list(params)
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            p.grad = None
