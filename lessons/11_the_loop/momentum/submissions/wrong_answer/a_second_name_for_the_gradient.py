"""a-second-name-for-the-gradient

Without decay, the first buffer is the gradient itself

Where gradients are set to None everything is right. A loop that fills them with zeros empties the memory too, and what autograd adds to the gradient is added to the memory: they are one tensor with two names.

help: Is `self.buffers[0]` another tensor than `self.params[0].grad`?
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
                slope = p.grad
                if self.weight_decay:
                    slope = slope + self.weight_decay * p
                before = self.buffers[place]
                self.buffers[place] = slope if before is None else self.momentum * before + slope
                p -= self.lr * self.buffers[place]
