"""coasts-without-a-gradient

A parameter without a gradient moves by its memory

A parameter that had no part in the loss is taken as one with a slope of zero: its buffer moves it on, and decay pulls at it. According to the brief it does nothing in this step.

help: What should happen to p, and to its buffer, when `p.grad` is None?
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
                slope = (torch.zeros_like(p) if p.grad is None else p.grad) + self.weight_decay * p  # a new tensor: p.grad stays as it is
                before = self.buffers[place]
                self.buffers[place] = slope if before is None else self.momentum * before + slope
                p -= self.lr * self.buffers[place]
