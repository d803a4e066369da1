"""generator-kept

A generator works once, then nothing is moved or cleared any more

With a list it is right, as long as nobody else changes that list. What comes as a generator is gone through in the first loop, and at its end for ever: clearing finds nothing, and every later step finds nothing. The loss falls once and then stays where it
is, while the gradients pile up.

help: What does `list(self.params)` show when it is called for the second time?
look: p type(self.params)
at: `self.params = params`
"""

import torch


class SGD:
    """step() moves every parameter against its gradient; zero_grad() clears the gradients."""

    def __init__(self, params, lr):
        self.params = params
        self.lr = lr

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p -= self.lr * p.grad  # in place: the network holds this very tensor

    def zero_grad(self):
        for p in self.params:
            p.grad = None
