"""dropped-for-good

A parameter that once had no gradient never moves again

The step without a gradient is right: the parameter stays where it is. In later steps it has a gradient, and it still stays. A gradient that is missing is about one step, and not about the parameter.

if `self.params = _`: An assignment to `self.params` in `step` changes the list for all later steps, and for `zero_grad`.

help: How many parameters does the optimizer have before the step, and how many after it?
look: p len(self.params)
at: `self.params = [p for p in self.params if p.grad is not None]`
"""

import torch


class SGD:
    """step() moves every parameter against its gradient; zero_grad() clears the gradients."""

    def __init__(self, params, lr):
        self.params = list(params)  # gone through once, and kept: a generator would be used up
        self.lr = lr

    def step(self):
        self.params = [p for p in self.params if p.grad is not None]
        with torch.no_grad():
            for p in self.params:
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
