"""A dict with the tensors themselves as keys, as the library has it; buffers is worked out on demand."""

import torch
from optimizer import SGD


class MomentumSGD(SGD):
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0):
        super().__init__(params, lr)
        self.momentum = momentum
        self.weight_decay = weight_decay
        self.state = {}

    @property
    def buffers(self):
        return [self.state.get(p) for p in self.params]

    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is None:
                continue
            d = p.grad.add(p, alpha=self.weight_decay)
            if p in self.state:
                self.state[p].mul_(self.momentum).add_(d)
            else:
                self.state[p] = d.clone()
            p.add_(self.state[p], alpha=-self.lr)
