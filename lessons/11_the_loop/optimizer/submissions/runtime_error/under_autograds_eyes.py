"""under-autograds-eyes

A tensor that autograd follows is changed in place

"a leaf Variable that requires grad is being used in an in-place operation". The step is not part of what the network computes, and autograd has to be told so: `with torch.no_grad():`.

help: Which lines of `step` should autograd not see?
look: p self.params[0].is_leaf, self.params[0].requires_grad
at: none
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
                p -= self.lr * p.grad

    def zero_grad(self):
        for p in self.params:
            p.grad = None
