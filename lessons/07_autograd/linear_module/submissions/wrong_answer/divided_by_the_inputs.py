"""divided-by-n-in

The weights shrink with n_in, not with its square root

With four times as many inputs the weights are a quarter as large, and they should be half as large. A sum of
n_in products of random sign grows only like √n_in, since many of them cancel. Divided by n_in, the outputs
are √n_in times too small: 28 times with 784 inputs, and again in the next layer, until nothing is left.

help: By how much does a sum of 100 numbers of random sign exceed a single one: about 10 times or about 100 times?
look: p self.w.std(), self.w.shape
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
