"""no-module

The class is not derived from nn.Module

It gives the right answers, like your own `Lin`. But PyTorch's code asks for the module: it lists its
parameters, saves them, moves them, and puts the layer into an `nn.Sequential`. All of that comes from the
base class.

help: What goes in the parentheses after the name of a class?
look: p type(self).__mro__
at: none
"""

import torch
from torch import nn


class Linear:
    def __init__(self, n_in, n_out):
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def __call__(self, inp):
        return inp @ self.w + self.b
