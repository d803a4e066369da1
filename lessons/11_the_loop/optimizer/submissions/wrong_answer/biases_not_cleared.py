"""only-weights-cleared

Gradients of tensors with one axis are not cleared

The biases' gradients stay, and add up from step to step, while the weights are right. On the digits such a network is nearly as good as a right one, so nobody would see it there.

help: Which of the parameters still have a gradient after `zero_grad`?
look: p [(p.dim(), p.grad is None) for p in self.params]
at: `if _.dim() > 1: ...`
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
            if p.dim() > 1:
                p.grad = None
