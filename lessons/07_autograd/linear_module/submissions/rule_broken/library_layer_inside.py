"""library-layer-inside

A linear layer of the library does the work

`nn.Linear` and `F.linear` stay out: the layer is a module with two parameters and one line of forward, and
here you write these few lines yourself once. Note also that the library keeps its weights the other way
round.

help: Which two things does `__init__` have to make?
look: p self.w.shape, self.b.shape
at: `nn.Linear(...)`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        layer = nn.Linear(n_in, n_out)
        self.w = nn.Parameter(torch.randn_like(layer.weight.T) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros_like(layer.bias))

    def forward(self, inp):
        return inp @ self.w + self.b
