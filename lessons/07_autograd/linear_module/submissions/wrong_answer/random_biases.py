"""random-biases

The biases do not start at 0

It does no great harm, but it is not what the brief asks for. There is no need to make biases differ, since
the weights differ already.

help: With which numbers should b begin?
look: p self.b
at: `self.b = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.randn(n_out) / n_in**0.5)

    def forward(self, inp):
        return inp @ self.w + self.b
