"""parameters-in-a-list

The parameters are hidden in a Python list

A module looks at what is assigned to its attributes. A list is not a Parameter, whatever is in it, so nothing is
entered: neither `layer.w` nor `layer.parameters()` is there. (`nn.ParameterList` is a list that modules do look
into.)

help: What exactly has to be on the right of `self.… =` so that the module notices?
look: p vars(self)
at: return in Linear.forward
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.numbers = [nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5), nn.Parameter(torch.zeros(n_out))]

    def forward(self, inp):
        w, b = self.numbers
        return inp @ w + b
