"""too-small-by-a-factor

The weights shrink with √n_in as they should, and are too small by a fixed factor

Draws from a normal distribution, `torch.randn`, have a spread of 1 before the division. Even draws have a
smaller one: 0.29 in an interval of length 1, 0.58 between -1 and 1.

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
