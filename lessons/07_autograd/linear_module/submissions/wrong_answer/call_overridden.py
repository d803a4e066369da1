"""call-overridden

A hook on the layer does not run

The answers are right. But `nn.Module` has a `__call__` that calls `forward`, and around that it runs hooks:
functions that others have attached to the module, to look at its outputs or to profile it. With a `__call__`
of your own none of them runs.

help: Which method does the `__call__` of `nn.Module` expect you to write?
look: p type(self).__call__
at: none
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def __call__(self, inp):
        return inp @ self.w + self.b
