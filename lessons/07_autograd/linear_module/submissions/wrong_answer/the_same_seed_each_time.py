"""the-same-seed-each-time

Every layer starts with the same weights

A fixed seed makes a run repeatable; set inside `__init__`, it makes all layers of one size identical. It also
resets the generator for everybody else who draws numbers afterwards. For a repeatable run, set the seed once,
outside.

help: Make two layers. Are their weights equal?
look: p self.w[0]
at: `torch.manual_seed(_)`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        torch.manual_seed(42)
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
