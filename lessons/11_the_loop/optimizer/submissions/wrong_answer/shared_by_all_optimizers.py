"""shared-by-all-optimizers

Two optimizers have one list of parameters

One optimizer by itself is right. With two, the parameters and the rate of the one that was made last count for both: what belongs to the class belongs to all its objects.

help: Where is the list kept: on `self`, or on the class?
look: p vars(self)
at: `SGD.params = _`
"""

import torch


class SGD:
    """step() moves every parameter against its gradient; zero_grad() clears the gradients."""

    def __init__(self, params, lr):
        SGD.params = list(params)
        self.lr = lr
        self.name = type(self).__name__

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            p.grad = None
