"""newest-slope-damped-too

From the second step on, the newest slope is damped like the old ones

The sum of memory and slope is multiplied by momentum as a whole. The newest slope should go in whole: only what is remembered gets the factor.

help: By hand, momentum is 0.5 and the slope 8. Is the second buffer 12, or 8?
look: p self.buffers, self.momentum
at: `_ = _ if _ is None else self.momentum * (_ + _)`
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
                self.buffers[place] = slope if before is None else self.momentum * (before + slope)
                p -= self.lr * self.buffers[place]
