"""plain-tensors

The weights are in nobody's list

Forward and backward work: `w` and `b` are leaves and get their gradients. But a module enters only an
`nn.Parameter` into its list. `layer.parameters()` is empty: an optimiser gets nothing to update,
`state_dict()` saves nothing, and `layer.double()` skips them.

help: How does a module know which of its attributes should be trained?
look: p list(self.parameters()), type(self.w)
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = (torch.randn(n_in, n_out) / n_in**0.5).requires_grad_()
        self.b = torch.zeros(n_out).requires_grad_()

    def forward(self, inp):
        return inp @ self.w + self.b
