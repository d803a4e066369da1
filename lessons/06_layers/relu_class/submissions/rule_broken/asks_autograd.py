"""asks-autograd

autograd works here in your place

These layers are a model of that very machine, so it stays out. The slope of a rectifier is 0 or 1, and you
can see which from the input.

help: Where was the input positive?
look: p self.inp > 0
at: `torch.autograd.grad(...)`
"""

import torch


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = inp.clamp_min(0.0)
        return self.out

    def backward(self):
        again = self.inp.detach().clone().requires_grad_()
        (self.inp.g,) = torch.autograd.grad(torch.relu(again), again, self.out.g)
