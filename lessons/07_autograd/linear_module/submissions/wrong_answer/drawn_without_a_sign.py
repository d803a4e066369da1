"""drawn-without-a-sign

The weights are all positive

`torch.rand` draws evenly between 0 and 1. With weights that are never negative nothing cancels: every output is large
when the inputs are, all outputs rise and fall together, and a unit cannot say "the more ink here, the less I believe
it". `torch.randn`, with an n, draws from the normal distribution around 0.

help: What is the smallest of your weights?
look: p self.w.min(), self.w.mean()
at: return in Linear.forward
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.rand(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
