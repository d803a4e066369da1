"""drawn-evenly

The weights are drawn around 0, and their spread is 0.29 of what it should be

That is the spread of even draws from an interval of length 1: `torch.rand` minus ½, for instance, divided by
√n_in. The brief asks for draws from a normal distribution, `torch.randn`, whose spread is 1 before the
division.

help: What is `torch.rand(1000).std()`, and what is `torch.randn(1000).std()`?
look: p self.w.std() * self.w.shape[0] ** 0.5
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter((torch.rand(n_in, n_out) - 0.5) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
