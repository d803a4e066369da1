"""never-forgets

Old slopes never fade

The buffer is the plain sum of all slopes so far, whatever momentum is. Then nothing brakes: it is as if the gradients were never cleared.

help: With which factor should the buffer of the step before go into the new one?
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
                self.buffers[place] = slope if before is None else before + slope
                p -= self.lr * self.buffers[place]
