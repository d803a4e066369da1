"""sizes-exchanged

The two sizes of the weights are swapped

The weights are `[n_out, n_in]`, and `inp @ w` puts n_in next to n_out: 2 against 1 in the example, and that
is the error. With as many inputs as outputs there is none.

help: In `inp @ w`, which size of w has to be equal to `inp.shape[1]`?
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
        return inp @ self.w + self.b
