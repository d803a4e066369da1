"""gradient-may-be-missing

A parameter without a gradient stops the step

None plus a tensor is an error. A parameter that had no part in the loss has nothing to do in this step.

help: Which of your lines use `p.grad`, and which of them run when it is None?
look: p [p.grad is None for p in self.params]
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
                slope = p.grad + self.weight_decay * p  # a new tensor: p.grad stays as it is
                before = self.buffers[place]
                self.buffers[place] = slope if before is None else self.momentum * before + slope
                p -= self.lr * self.buffers[place]
