"""forgotten-by-zero-grad

zero_grad clears the memory as well

Where a loop clears the gradients after every step, each step is a first step, and momentum has no effect. Gradients belong to a batch; the buffers are there to outlive it.

help: What is in `self.buffers` after `zero_grad`?
look: p self.buffers
at: none
"""

import torch
from optimizer import SGD


class MomentumSGD(SGD):
    """SGD whose steps remember the gradients of earlier ones, and pull the parameters towards 0."""

    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0):
        super().__init__(params, lr)
        self.momentum, self.weight_decay = momentum, weight_decay
        self.buffers = [None] * len(self.params)  # one for each parameter, in the same order

    def step(self):
        with torch.no_grad():
            for place, p in enumerate(self.params):
                if p.grad is None:
                    continue
                slope = p.grad + self.weight_decay * p  # a new tensor: p.grad stays as it is
                before = self.buffers[place]
                self.buffers[place] = slope if before is None else self.momentum * before + slope
                p -= self.lr * self.buffers[place]

    def zero_grad(self):
        super().zero_grad()
        self.buffers = [None] * len(self.params)
