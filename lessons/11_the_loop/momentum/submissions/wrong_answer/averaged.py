"""averaged

The buffer is an average of the slopes, not a sum

Every slope goes into it with the factor 1 - momentum. That is a rule that is used as well, in Adam for instance, and its steps do not get longer. In the one of the brief, and of torch.optim.SGD, every slope goes in whole.

help: With which factor does the newest slope go into the buffer?
look: p self.momentum
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
                self.buffers[place] = slope if before is None else self.momentum * before + (1 - self.momentum) * slope
                p -= self.lr * self.buffers[place]
