"""the-librarys-way-round

The weights are kept as [n_out, n_in]

That is how `nn.Linear` does it, and a transpose in `forward` makes up for it. In this course weights are
`[n_in, n_out]`, as in `Lin`, so that gradients can be compared without turning them round.

help: With which shape of w does `inp @ w` work as it is?
look: p self.w.shape, inp.shape
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_out, n_in) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w.T + self.b
