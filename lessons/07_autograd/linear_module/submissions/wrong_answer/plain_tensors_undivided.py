"""plain-tensors-undivided

The weights are in nobody's list, and they are too large

Two things. A module enters only an `nn.Parameter` into its list: `layer.parameters()` is empty, so an
optimiser gets nothing to update. And the spread of the weights does not depend on n_in, where it should
shrink with its square root: with plain `randn` and 784 inputs the outputs are about 28 times as large as what
came in.

help: How does a module know which of its attributes should be trained?
look: p list(self.parameters()), type(self.w), self.w.std()
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = torch.randn(n_in, n_out).requires_grad_()
        self.b = torch.zeros(n_out).requires_grad_()

    def forward(self, inp):
        return inp @ self.w + self.b
