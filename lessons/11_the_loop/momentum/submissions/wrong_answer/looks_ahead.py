"""looks-ahead

The step goes further than the buffer

The buffers are right. The parameters move by slope + momentum · buffer, as if the next step were known already. That is Nesterov's momentum, another rule; torch.optim.SGD has it as `nesterov=True`.

help: By what is a parameter moved, according to the last of the four lines?
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
                self.buffers[place] = slope if before is None else self.momentum * before + slope
                p -= self.lr * (slope + self.momentum * self.buffers[place])
