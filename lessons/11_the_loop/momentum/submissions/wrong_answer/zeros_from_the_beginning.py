"""zeros-from-the-beginning

Buffers are zeros before the first step, where None is asked for

The steps are right: momentum times zero adds nothing. But a parameter that has never taken a step has a buffer all the same. `None` says that there is no memory yet; zeros look like one.

help: What should `self.buffers` hold before the first step?
look: p self.buffers
at: `self.buffers = [torch.zeros_like(p) for p in self.params]`
"""

import torch
from optimizer import SGD


class MomentumSGD(SGD):
    """SGD whose steps remember the gradients of earlier ones, and pull the parameters towards 0."""

    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0):
        super().__init__(params, lr)
        self.momentum, self.weight_decay = momentum, weight_decay
        self.buffers = [torch.zeros_like(p) for p in self.params]

    def step(self):
        with torch.no_grad():
            for place, p in enumerate(self.params):
                if p.grad is None:
                    continue
                slope = p.grad + self.weight_decay * p  # a new tensor: p.grad stays as it is
                before = self.buffers[place]
                self.buffers[place] = self.momentum * before + slope
                p -= self.lr * self.buffers[place]
