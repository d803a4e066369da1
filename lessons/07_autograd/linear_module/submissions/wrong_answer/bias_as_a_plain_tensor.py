"""bias-as-a-plain-tensor

The bias is not a Parameter

It is added, and it stays 0 for ever: no gradient, no place in the list, nothing saved. A tensor that is not a
Parameter and does not ask for a gradient is a constant for autograd. A network trained like that often does
almost as well, so its accuracy would not tell you.

help: What does `layer.named_parameters()` list?
look: p type(self.b), self.b.requires_grad
at: `self.b = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = torch.zeros(n_out)

    def forward(self, inp):
        return inp @ self.w + self.b
