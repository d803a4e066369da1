"""too-large-by-a-factor

The weights shrink with √n_in as they should, and are too large by a fixed factor

With √(2/n_in), for instance, it is the factor √2: outputs keep their size through layers with rectifiers in
between, each of which cuts off half of them. Many networks start like that, and the debrief comes back to it.
This layer is asked for the plain 1/√n_in.

help: What does the spread of your weights give, times √n_in?
look: p self.w.std() * self.w.shape[0] ** 0.5
at: `self.w = _`
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) * (2 / n_in) ** 0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
