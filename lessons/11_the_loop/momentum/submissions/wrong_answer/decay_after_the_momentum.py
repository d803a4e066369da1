"""decay-after-the-momentum

The buffers know nothing of the decay

Each step pulls towards 0, and what is remembered is the gradients alone. In the first step that is the same. From the second on it is another rule, with a name of its own, *decoupled* weight decay. Here the decay is part of the slope.

help: Which of the two formulas has weight_decay in it, and does the buffer see it?
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
                slope = p.grad.clone()
                before = self.buffers[place]
                self.buffers[place] = slope if before is None else self.momentum * before + slope
                p -= self.lr * (self.buffers[place] + self.weight_decay * p)
