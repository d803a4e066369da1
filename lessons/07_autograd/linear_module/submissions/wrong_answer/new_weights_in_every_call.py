"""new-weights-in-every-call

Before its first call the layer has no weights

It answers with numbers of its own, whatever was loaded into it. What it has learned would be thrown away with
the next batch. The weights have to be made once, when the layer is made.

help: Which of your two methods runs once, and which runs for every batch?
look: p vars(self).keys()
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.n_in, self.n_out = n_in, n_out

    def forward(self, inp):
        self.w = nn.Parameter(torch.randn(self.n_in, self.n_out) / self.n_in**0.5)
        self.b = nn.Parameter(torch.zeros(self.n_out))
        return inp @ self.w + self.b
