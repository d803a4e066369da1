# slip: the base class is set up by a misspelt super
# source: coursework
# named: base-class-not-set-up
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super(Linear).__init__()  # WRONG
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
