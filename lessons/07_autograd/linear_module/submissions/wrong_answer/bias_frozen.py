"""bias-frozen

The bias is in the list but asks for no gradient

A Parameter with `requires_grad` switched off is saved and converted with the others and never trained. That
is used on purpose, to keep a part of a network as it is. Here the bias is meant to learn.

help: Which of your parameters has a `.grad` after a backward pass?
look: p self.w.requires_grad, self.b.requires_grad
at: `self.b = nn.Parameter(_, requires_grad=False)`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out), requires_grad=False)

    def forward(self, inp):
        return inp @ self.w + self.b
