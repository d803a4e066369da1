"""parameters-zeroed

zero_grad sets the parameters to zero

What has been learned is gone after the first call, and all weights are equal from then on. The gradient of a parameter is `p.grad`.

help: Which tensor do you fill with zeros?
look: p self.params[0]
at: none
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
            with torch.no_grad():
                p.zero_()
            p.grad = None
