"""one-buffer-for-all

All parameters share one memory

With a single parameter everything is right. With two, the second adds its slope to the memory of the first: where the shapes differ that is an error, and where they do not, each follows the other's gradients.

help: How many buffers are there for four parameters?
look: p len(self.params), len(self.buffers)
at: none
"""

import torch
from optimizer import SGD


class MomentumSGD(SGD):
    """SGD whose steps remember the gradients of earlier ones, and pull the parameters towards 0."""

    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0):
        super().__init__(params, lr)
        self.momentum, self.weight_decay = momentum, weight_decay
        self.buffer = None

    @property
    def buffers(self):
        return [self.buffer] * len(self.params)

    def step(self):
        with torch.no_grad():
            for place, p in enumerate(self.params):
                if p.grad is None:
                    continue
                slope = p.grad + self.weight_decay * p  # a new tensor: p.grad stays as it is
                self.buffer = slope if self.buffer is None else self.momentum * self.buffer + slope
                p -= self.lr * self.buffer
