"""inputs-and-outputs-averaged

The size of the weights depends on the number of outputs as well

With more outputs they are smaller. √(2 / (n_in + n_out)), for instance, is a compromise between the way
forward and the way back that some networks start with. With as many outputs as inputs it is just what is
asked for; with 784 inputs and 10 outputs the weights are 1.4 times too large.

help: Which of the two sizes does the brief divide by, under the root?
look: p self.w.std() * self.w.shape[0] ** 0.5, self.w.shape
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) * (2 / (n_in + n_out)) ** 0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
