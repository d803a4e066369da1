"""new-weights-in-every-call

forward makes new weights each time

What the layer has learned would be thrown away with the next batch, and what was loaded into it before the call as
well. The numbers have to be made once, when the layer is made.

help: Which of your two methods runs once, and which runs for every batch?
look: p self.w
at: return in Linear.forward
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
