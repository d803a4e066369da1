"""a-buffer-that-is-not-there

With a generator there are too few buffers

With a list it is right. With a generator the step looks for a buffer that is not there. `SGD.__init__` has gone through the generator, so a second walk finds nothing. `self.params` is a list and can be asked as often as you like.

help: How many entries have `self.params` and `self.buffers`?
look: p len(self.params), len(self.buffers)
at: none
"""

import torch
from optimizer import SGD


class MomentumSGD(SGD):
    """SGD whose steps remember the gradients of earlier ones, and pull the parameters towards 0."""

    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0):
        super().__init__(params, lr)
        self.momentum, self.weight_decay = momentum, weight_decay
        self.buffers = [None for _ in params]

    def step(self):
        with torch.no_grad():
            for place, p in enumerate(self.params):
                if p.grad is None:
                    continue
                slope = p.grad + self.weight_decay * p  # a new tensor: p.grad stays as it is
                before = self.buffers[place]
                self.buffers[place] = slope if before is None else self.momentum * before + slope
                p -= self.lr * self.buffers[place]
