"""only-the-first-moves

Only the first parameter is moved

With one parameter everything is right. Something ends the loop in its first pass.

if `return`: A `return` inside the loop ends `step`, whatever is left.

help: How many passes does the loop in `step` make for four parameters?
look: p len(self.params)
at: `return`
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
                return

    def zero_grad(self):
        for p in self.params:
            p.grad = None
