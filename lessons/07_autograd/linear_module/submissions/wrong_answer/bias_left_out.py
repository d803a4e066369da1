"""bias-left-out

The bias is never added

It is made and registered, and it has no effect on the output. So it never gets a gradient either: `b.grad`
stays None, a sure sign of a parameter that is not used.

help: Which of the two parameters does your forward use for its answer?
look: p (inp @ self.w).shape, self.b.shape
at: return in Linear.forward
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w
