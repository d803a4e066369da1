"""asks-autograd

autograd has found the slope

It is right, but it is the machine that these layers are a model of. The slope of a rectifier is 0 or 1, and you can
see which from the input.

help: Where was the input positive?
look: p self.inp > 0
at: entry in Relu.backward
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
