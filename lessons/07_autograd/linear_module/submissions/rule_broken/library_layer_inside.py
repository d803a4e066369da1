"""library-layer-inside

A library layer does the work

`nn.Linear` is a module with two parameters and one line of forward; here you write those few lines
yourself once. Note also that it keeps its weights the other way round.

help: Which two things does `__init__` have to make?
look: p self.w.shape, self.b.shape
at: return in Linear.forward
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
