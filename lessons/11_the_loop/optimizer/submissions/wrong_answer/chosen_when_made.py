"""chosen-when-made

The optimizer has no parameters if they have no gradients yet

Which parameters it is responsible for was decided when it was made, by who had a gradient then. Usually the first `backward` comes later, and so nothing is ever moved or cleared. Whether there is a gradient is a question for each step.

help: How many gradients are there when the optimizer is made?
look: p len(self.params)
at: `self.params = _`
"""

import torch


class SGD:
    """step() moves every parameter against its gradient; zero_grad() clears the gradients."""

    def __init__(self, params, lr):
        self.params = [p for p in params if p.grad is not None]
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            p.grad = None
