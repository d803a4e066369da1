"""registered-as-buffers

The weights are saved with the layer, and they are not parameters

That is how buffers behave: a buffer is saved with a module and moved with it, and it is *not* trained. It is
meant for things like a running mean; it asks for no gradient and does not appear among the parameters.

help: What is the difference between `layer.buffers()` and `layer.parameters()`?
look: p list(self.parameters()), list(self.buffers())
at: none
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
