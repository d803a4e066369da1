"""full-gradient

The learning rate has no influence

Each parameter moves by its whole gradient, whatever lr is: by hand ten times too far.

help: In the worked example lr is 0.1 and the slope 8. How far should the number move?
look: p self.lr
at: `_ -= _.grad`
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
                    p -= p.grad  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            p.grad = None
