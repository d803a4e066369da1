"""no-longer-followed

After a step autograd does not follow the parameters any more

They have moved, and `requires_grad` is off. The next `backward` finds nothing to work out a gradient for.

if `_.requires_grad_(False)` or `_.requires_grad = False`: Turning `requires_grad` off silences the error about a leaf, and it stays off. `torch.no_grad()` is off for a few lines only.

help: What is `p.requires_grad` before the step, and what is it afterwards?
look: p [p.requires_grad for p in self.params]
at: `_.requires_grad_(False)`
"""

import torch


class SGD:
    """step() moves every parameter against its gradient; zero_grad() clears the gradients."""

    def __init__(self, params, lr):
        self.params = list(params)  # gone through once, and kept: a generator would be used up
        self.lr = lr

    def step(self):
        for p in self.params:
            if p.grad is not None:
                p.requires_grad_(False)
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
