"""copies-kept

Nothing is moved and nothing is cleared

The optimizer holds other tensors than the network: copies, with the same numbers, and without gradients. Whatever happens to them, the network does not notice.

help: Is `self.params[0]` the tensor that was passed in, or one like it?
look: p [p.grad is None for p in self.params]
at: none
"""

import torch


class SGD:
    """step() moves every parameter against its gradient; zero_grad() clears the gradients."""

    def __init__(self, params, lr):
        self.params = [p.detach().clone().requires_grad_() for p in params]
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            p.grad = None
