"""all-weights-zero

All weights start at 0

Then all units of the layer give the same answer and get the same gradient, and they stay equal for ever:
fifty units that do the work of one. With two such layers nothing moves but the last biases, because each
layer's gradient is multiplied by the other's weights. Biases may start at 0; weights have to differ.

help: If two columns of w are equal, can a gradient ever make them different?
look: p self.w[:, 0], self.w[:, -1]
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(n_in, n_out))
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
