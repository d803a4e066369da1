"""memory-in-the-gradient-decay-beside

The buffer is the gradient itself, and it knows nothing of the decay

Two things at once. The first buffer of each parameter is `p.grad`, and it is changed in place, so the gradient changes with it. And decay pulls at the parameter in the step, while the buffers hold gradients alone; in the brief it is a part of the slope.

help: Which of your lines makes a new tensor for the buffer, and which of the four formulas has weight_decay in it?
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
                before = self.buffers[place]
                if before is None:
                    self.buffers[place] = p.grad
                else:
                    before.mul_(self.momentum).add_(p.grad)
                p -= self.lr * (self.buffers[place] + self.weight_decay * p)
