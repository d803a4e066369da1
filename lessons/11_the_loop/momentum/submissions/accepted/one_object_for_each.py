"""An object for each parameter, which knows its memory and how to take its step."""

import torch
from optimizer import SGD


class Memory:
    def __init__(self, p):
        self.p = p
        self.buffer = None

    def move(self, lr, momentum, weight_decay):
        slope = self.p.grad.clone()
        if weight_decay:
            slope += weight_decay * self.p.detach()
        if self.buffer is not None:
            slope += momentum * self.buffer
        self.buffer = slope
        with torch.no_grad():
            self.p.sub_(lr * slope)


class MomentumSGD(SGD):
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0):
        super().__init__(params, lr)
        self.momentum, self.weight_decay = momentum, weight_decay
        self.memories = [Memory(p) for p in self.params]

    @property
    def buffers(self):
        return [memory.buffer for memory in self.memories]

    def step(self):
        for memory in self.memories:
            if memory.p.grad is not None:
                memory.move(self.lr, self.momentum, self.weight_decay)
