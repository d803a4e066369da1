"""backward-written

There is a backward that nobody calls

Autograd walks back through the operations that forward used, and does not know of any method of your class. A
`backward` that is there and never runs misleads every reader. (If you really want your own way back, write a
`torch.autograd.Function`.)

help: In `loss.backward()`, whose method is called?
look: p inp @ self.w + self.b
at: none
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        self.inp = inp
        self.out = inp @ self.w + self.b
        return self.out

    def backward(self):
        self.inp.g = self.out.g @ self.w.T
        self.w.g = self.inp.T @ self.out.g
        self.b.g = self.out.g.sum(0)
