"""the-librarys-optimizer

torch.optim takes the steps

Its rule is four lines, and they are in the brief. Write them once yourself, and its options will have a meaning.

help: What does `momentum_buffer` hold in the library's state?
look: p params
at: none
"""

import torch
from optimizer import SGD


class MomentumSGD(SGD):
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0):
        super().__init__(params, lr)
        self.momentum, self.weight_decay = momentum, weight_decay
        self.inner = torch.optim.SGD(self.params, lr=lr, momentum=momentum, weight_decay=weight_decay)

    @property
    def buffers(self):
        return [self.inner.state[p].get("momentum_buffer") for p in self.params]

    def step(self):
        for group in self.inner.param_groups:
            group.update(lr=self.lr, momentum=self.momentum, weight_decay=self.weight_decay)
        self.inner.step()
