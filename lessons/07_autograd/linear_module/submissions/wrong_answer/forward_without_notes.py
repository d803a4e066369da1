"""forward-without-notes

There is no way back from the layer's answer

Neither the weights nor the input get a gradient: autograd noted nothing down. Inside `torch.no_grad()`, for
instance, it never does. That belongs around an *update* of the weights, or around a run that you only look
at, and whoever calls the layer decides that.

help: Does the result of your forward have a `grad_fn`?
look: p torch.is_grad_enabled()
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
        with torch.no_grad():
            return inp @ self.w + self.b
