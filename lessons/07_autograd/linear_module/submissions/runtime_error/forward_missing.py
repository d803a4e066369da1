"""forward-under-another-name

There is no method called forward

`nn.Module.__call__` looks for `forward` and finds only the base class's own, which raises NotImplementedError and
names your class: 'Module [Linear] is missing the required "forward" function'. Yours has another name.

help: Which name does the module look for when it is called?
look: p [name for name in vars(type(self)) if not name.startswith("_")]
at: entry in Linear.__init__
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def predict(self, inp):
        return inp @ self.w + self.b
