"""decay-pushes-away

Decay makes the parameters larger

Each is pushed away from 0, and the further the larger it is. The slope of weight_decay/2 · p² is + weight_decay · p; the minus comes with the step.

help: p is 2 and the gradient 0. Should p become smaller or larger?
look: p self.weight_decay
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
                slope = p.grad - self.weight_decay * p  # a new tensor: p.grad stays as it is
                before = self.buffers[place]
                self.buffers[place] = slope if before is None else self.momentum * before + slope
                p -= self.lr * self.buffers[place]
