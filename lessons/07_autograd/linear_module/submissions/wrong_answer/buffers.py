"""registered-as-buffers

The weights are registered as buffers

A buffer is saved with a module and moved with it, and it is *not* trained: it is meant for things like a running
mean. It asks for no gradient and does not appear among the parameters.

help: What is the difference between `layer.buffers()` and `layer.parameters()`?
look: p list(self.parameters()), list(self.buffers())
at: return in Linear.forward
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.register_buffer("w", torch.randn(n_in, n_out) / n_in**0.5)
        self.register_buffer("b", torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
