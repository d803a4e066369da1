"""rate-in-the-buffer

The buffer holds steps instead of slopes

The learning rate goes into the memory with each slope. As long as it stays the same, the parameters are right. When it is made smaller in the middle of training, what is remembered is still as long as before, and only the newest slope obeys.

help: By hand lr is 0.1 and the first slope 8. What should the first buffer be?
look: p self.buffers
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
                move = self.lr * slope
                self.buffers[place] = move if before is None else self.momentum * before + move
                p -= self.buffers[place]
