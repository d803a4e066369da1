"""the-librarys-optimizer

torch.optim takes the steps

It keeps a list, goes through it, and subtracts. You have written that line before; put it into an object once yourself.

help: What does `SGD.step()` of the library do with each parameter?
look: p params
at: none
"""

import torch


class SGD:
    def __init__(self, params, lr):
        self.params = list(params)
        self.lr = lr

    def step(self):
        if self.params:
            torch.optim.SGD(self.params, lr=self.lr).step()

    def zero_grad(self):
        for p in self.params:
            p.grad = None
