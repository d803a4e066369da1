"""buffers-of-a-used-up-walk

With a generator there are no buffers, and nothing moves

With a list it is right. What comes as a generator, from `parameters()` for instance, has been gone through by `SGD.__init__`; the second walk finds nothing, so the list of buffers is empty, and going through parameters and buffers together ends at once.

if `zip(_, _)`: `zip` ends with the shorter of the two, without a word.

help: How many entries have `self.params` and `self.buffers`?
look: p len(self.params), len(self.buffers)
at: `self.buffers = [None for _ in params]`
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
            for place, (p, before) in enumerate(zip(self.params, self.buffers)):
                if p.grad is None:
                    continue
                slope = p.grad + self.weight_decay * p  # a new tensor: p.grad stays as it is
                self.buffers[place] = slope if before is None else self.momentum * before + slope
                p -= self.lr * self.buffers[place]
