"""cleared-after-the-step

step clears the gradients as well

The parameters are right after every step that comes with new gradients. But the gradients are gone when `step` returns, and nobody can look at them; a second step with the same gradients, which the brief allows, moves
nothing. What `sgd_step` did in one is two methods here.

help: What should `p.grad` be between `step` and `zero_grad`?
look: p self.params[0].grad
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
                    p.grad = None

    def zero_grad(self):
        for p in self.params:
            p.grad = None
