"""decay-added-to-the-gradient

The decay is written into p.grad

The first step is right. But the gradient is no longer what the loss said: whoever looks at it sees the decay in it, and a second step with the same gradient adds the decay once more.

if `_.grad += _` or `_.grad.add_(...)`: `p.grad += …` changes the gradient in place.

help: What is `p.grad` after `step`, and what was it before?
look: p self.params[0].grad
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
                p.grad += self.weight_decay * p
                slope = p.grad.clone()
                before = self.buffers[place]
                self.buffers[place] = slope if before is None else self.momentum * before + slope
                p -= self.lr * self.buffers[place]
