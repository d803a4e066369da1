"""library-product

A linear layer of the library does the product

`F.linear` wants the weights as `[n_out, n_in]` and turns them round itself. The line that it replaces is
short enough to write out.

help: How did `Lin` compute its output?
look: p inp.shape, self.w.shape
at: `F.linear(...)`
"""

import torch
from torch import nn
from torch.nn import functional as F


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return F.linear(inp, self.w.T, self.b)
