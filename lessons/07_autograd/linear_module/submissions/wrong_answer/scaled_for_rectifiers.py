"""scaled-for-rectifiers

The weights are about 1.4 times as large as the brief asks for

That is the factor √2. With √(2/n_in) instead of √(1/n_in) outputs keep their size through layers with
rectifiers in between, each of which cuts off half of them; many networks start like that, and the debrief
comes back to it. This layer is asked for the plain 1/√n_in.

help: Which number does the brief divide the draws by?
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
