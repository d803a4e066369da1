"""parameters-hidden

The layer has neither w nor b, and no parameters

It answers all the same, so its numbers are kept somewhere else, under other names and where the module does
not look. A module looks at what is assigned to its attributes: a list or a tuple of Parameters, for instance,
is not a Parameter, and nothing is entered. (`nn.ParameterList` is a list that modules do look into.)

help: What exactly has to be on the right of `self.… =` so that the module notices?
look: p vars(self)
at: none
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
