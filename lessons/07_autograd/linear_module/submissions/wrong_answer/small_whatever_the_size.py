"""small-whatever-the-size

The weights are small, and no smaller with more inputs

A fixed small factor, 0.01 for instance, makes the outputs too small with few inputs and less so with many.
What an output adds up are n_in products, so the factor has to know n_in.

help: By what should the draws be divided when there are 100 inputs, and by what when there are 784?
look: p self.w.std(), self.w.shape
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) * 0.01)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
