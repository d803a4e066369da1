"""keyed-by-numbers

The memory is lost whenever a parameter moves

Each step begins without a memory, as if it were the first, since what is remembered is filed under the parameter's numbers, and these have changed. Where nothing moves, with a learning rate of 0, it is found again; and two parameters
with equal numbers share one.

help: What is the key of your memory before a step, and what is it after?
look: p self.params[0]
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
        return [self.memory.get(place) for place in range(len(self.params))]

    def step(self):
        with torch.no_grad():
            for place, p in enumerate(self.params):
                if p.grad is None:
                    continue
                slope = p.grad + self.weight_decay * p  # a new tensor: p.grad stays as it is
                key = tuple(p.flatten().tolist())
                before = self.memory.get(key)
                self.memory[key] = self.memory[place] = slope if before is None else self.momentum * before + slope
                p -= self.lr * self.memory[place]
