"""library-module

Part of torch.nn does the work

Modules and functions alike (`nn.ReLU`, `F.relu`) come from the part of the library that you are rebuilding in
this lesson. `clamp_min`, or a comparison and a product, do the same in plain sight.

help: Which line would you write if there were only comparisons and products?
look: p inp > 0
at: `nn.ReLU()(_)`
"""

from torch import nn


class Adder:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return x + self.k


class Relu:
    def __call__(self, inp):
        self.inp = inp
        self.out = nn.ReLU()(inp)
        return self.out

    def backward(self):
        self.inp.g = (self.inp > 0) * self.out.g
