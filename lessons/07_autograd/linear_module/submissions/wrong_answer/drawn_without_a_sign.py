"""drawn-without-a-sign

The weights do not average out to 0

So nothing cancels: where they are all positive every output is large when the inputs are, all outputs rise
and fall together, and a unit cannot say "the more ink here, the less I believe it".

if `torch.rand(...)`: `torch.rand` draws evenly between 0 and 1; `torch.randn`, with an n, draws from the
normal distribution around 0.

help: What is the smallest of your weights, and what is their mean?
look: p self.w.min(), self.w.mean()
at: `self.w = _`
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
