"""no_grad as a decorator, add_ with a negative factor, gradients filled with zeros; a comprehension instead of list()."""

import torch


class SGD:
    def __init__(self, params, lr):
        self.params = [tensor for tensor in params]
        self.lr = lr

    @torch.no_grad()
    def step(self):
        for tensor in self.params:
            if tensor.grad is None:
                continue
            tensor.add_(tensor.grad, alpha=-self.lr)

    def zero_grad(self):
        for tensor in self.params:
            if tensor.grad is not None:
                tensor.grad.zero_()
