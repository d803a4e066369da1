"""made-in-local-names

When the layer is called, it has no weights

"'Linear' object has no attribute 'w'": nothing is kept as `self.w` by then. A name inside `__init__`, without
`self`, ends with `__init__`, and the module has nothing to enter into its list.

help: What has to be on the left of `=` so that the module keeps it?
look: p list(self.named_parameters())
at: none
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
