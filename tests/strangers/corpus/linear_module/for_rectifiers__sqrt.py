# slip: the weights are scaled for rectifiers
# source: network by hand
# named: too-large-by-a-factor
import math

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) * math.sqrt(2 / n_in))  # WRONG
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
