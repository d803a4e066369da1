"""clearing-ends-at-none

zero_grad stops at the first parameter without a gradient

The gradients of those behind it stay, and the next `backward` adds to them. Where every parameter has a gradient nothing is wrong.

if `return` or `break`: `return` and `break` end the loop; `continue` goes to the next parameter.

help: Which parameters still have a gradient after `zero_grad`?
look: p [p.grad is None for p in self.params]
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

    def zero_grad(self):
        for p in self.params:
            if p.grad is None:
                return
            p.grad = None
