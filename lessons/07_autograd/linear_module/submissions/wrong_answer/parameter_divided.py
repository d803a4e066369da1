"""parameter-divided

What came out of a Parameter is not a Parameter

`layer.w` is the result of an operation, not a leaf: it is not in the list of parameters, gradients are not left on it,
and nothing holds the leaf that it was computed from. The bias is as it should be.

if `nn.Parameter(_) / _` or `nn.Parameter(_) * _` or `torch.nn.Parameter(_) / _`: A Parameter that is divided gives a
plain tensor. The division belongs inside, before the Parameter is made.

help: What is `type(self.w)`, and what would it be if the division came first?
look: p type(self.w), self.w.is_leaf
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out)) / n_in**0.5
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
