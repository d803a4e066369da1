"""divided-by-root-n-out

The size of the weights goes with the number of outputs, not of inputs

With four times as many outputs the weights are half as large; with more inputs they stay the same. An output
is a sum over the *inputs*: divided by √n_out, with 784 inputs and 10 outputs, it is about nine times as large
as what came in.

help: How many products are added up in one output?
look: p self.w.std(), self.w.shape
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_out**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
