# slip: the base class is set up after the first parameter
# source: coursework
# named: base-class-not-set-up
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        scale = n_in**-0.5
        self.w = nn.Parameter(scale * torch.randn(n_in, n_out))  # WRONG
        self.b = nn.Parameter(torch.zeros(n_out))
        super().__init__()

    def forward(self, x):
        return x @ self.w + self.b
