"""first-step-without-decay

The first step of each parameter knows nothing of the decay

Later steps are right in themselves, but the first buffer is the gradient alone, and every later one remembers it. In the first step the buffer is the slope, and the slope has the decay in it.

help: What is the slope in the first step, according to the first of the four lines?
look: p self.buffers, self.weight_decay
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
                self.buffers[place] = p.grad.clone() if before is None else self.momentum * before + slope
                p -= self.lr * self.buffers[place]
