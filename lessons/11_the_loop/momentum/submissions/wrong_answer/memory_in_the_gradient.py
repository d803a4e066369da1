"""memory-in-the-gradient

Without decay, each new slope is added to the gradient itself

Where decay is on, or each step comes with a new gradient tensor, everything is right. Otherwise the first buffer is `p.grad` itself, and the buffer is then changed in place. So the gradient changes with it, and a second step with the same gradient adds a sum to itself.

if `_.mul_(_)` or `_.add_(_)`: Methods whose name ends in an underscore change the tensor that they belong to.

help: Is `self.buffers[0]` another tensor than `self.params[0].grad`?
look: p self.params[0].grad, self.buffers
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
                if before is None:
                    self.buffers[place] = slope
                else:
                    before.mul_(self.momentum).add_(slope)
                p -= self.lr * self.buffers[place]
