"""settings-of-the-beginning

A change of momentum or weight decay has no effect

As long as they stay as they were, everything is right. The brief lets all three numbers be changed between the steps; here only lr is read again.

help: When are the numbers read that your `step` uses?
look: p self.momentum, self.weight_decay
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
        self.settings = momentum, weight_decay

    def step(self):
        with torch.no_grad():
            for place, p in enumerate(self.params):
                if p.grad is None:
                    continue
                momentum, decay = self.settings
                slope = p.grad + decay * p
                before = self.buffers[place]
                self.buffers[place] = slope if before is None else momentum * before + slope
                p -= self.lr * self.buffers[place]
