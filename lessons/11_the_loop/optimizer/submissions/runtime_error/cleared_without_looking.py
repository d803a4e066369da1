"""cleared-without-looking

zero_grad stops at a gradient that is not there

`p.grad.zero_()` for a gradient that is None: None has no such method. Before the first `backward` that is the case for all of them. Setting `p.grad` to None would not mind.

help: What is `p.grad` before the first `backward`?
look: p [p.grad is None for p in self.params]
at: `_.grad.zero_()`
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
            p.grad.zero_()
