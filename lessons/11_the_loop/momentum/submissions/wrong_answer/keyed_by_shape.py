"""keyed-by-shape

Parameters of one shape share a memory

As long as all shapes differ everything is right. Two layers of one size have weights of one shape, and each then follows the gradients of the other as well.

if `_[_.shape]`: A shape is a key that two parameters can have in common. The tensor itself is not.

help: Which two parameters of a network could have the same key in your memory?
look: p [p.shape for p in self.params]
at: none
"""

import torch
from optimizer import SGD


class MomentumSGD(SGD):
    """SGD whose steps remember the gradients of earlier ones, and pull the parameters towards 0."""

    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0):
        super().__init__(params, lr)
        self.momentum, self.weight_decay = momentum, weight_decay
        self.memory = {}

    @property
    def buffers(self):
        return [self.memory.get(p.shape) for p in self.params]

    def step(self):
        with torch.no_grad():
            for place, p in enumerate(self.params):
                if p.grad is None:
                    continue
                slope = p.grad + self.weight_decay * p  # a new tensor: p.grad stays as it is
                before = self.memory.get(p.shape)
                self.memory[p.shape] = slope if before is None else self.momentum * before + slope
                p -= self.lr * self.memory[p.shape]
