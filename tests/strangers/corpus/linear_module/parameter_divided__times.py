# slip: the Parameter is divided after it was made, so the layer's weights are no leaf and not in its list
# source: own
# named: parameter-divided
import math

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        spread = 1 / math.sqrt(n_in)
        self.w = nn.Parameter(torch.randn(n_in, n_out)) * spread  # WRONG
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return torch.matmul(inp, self.w) + self.b
