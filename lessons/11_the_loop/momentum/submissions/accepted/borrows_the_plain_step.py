"""Starts from zeros and keeps them as None outside; computes buffers first, then lets SGD's own step use them in place of the gradients."""

import torch
from optimizer import SGD


class MomentumSGD(SGD):
    def __init__(self, params, lr, momentum=0.0, weight_decay=0.0):
        SGD.__init__(self, params, lr)
        self.momentum = momentum
        self.weight_decay = weight_decay
        self.buffers = [None for _ in self.params]

    def step(self):
        grads = [p.grad for p in self.params]
        self.buffers = [self.after(*pair) for pair in zip(self.params, self.buffers)]
        for p, buffer in zip(self.params, self.buffers):
            p.grad = buffer if p.grad is not None else None
        super().step()
        for p, grad in zip(self.params, grads):
            p.grad = grad

    def after(self, p, buffer):
        if p.grad is None:
            return buffer
        old = torch.zeros_like(p) if buffer is None else buffer
        return self.momentum * old + p.grad + self.weight_decay * p.detach()
