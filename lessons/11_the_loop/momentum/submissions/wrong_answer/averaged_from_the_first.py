"""averaged-from-the-first

Every slope goes into the buffer damped, the first one too

Each has the factor 1 - momentum, from the first step on. With momentum 0.9 the steps are a tenth as long as they should be. Here every slope goes in whole.

help: By hand the first slope is 8 and momentum 0.5. What is the first buffer?
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
                self.buffers[place] = (1 - self.momentum) * slope if before is None else self.momentum * before + (1 - self.momentum) * slope
                p -= self.lr * self.buffers[place]
