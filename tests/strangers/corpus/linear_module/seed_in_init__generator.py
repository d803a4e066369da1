# slip: a fixed seed is set whenever a layer is made
# source: coursework
# named: the-same-seed-each-time
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        source = torch.Generator().manual_seed(0)  # WRONG
        drawn = torch.randn(n_in, n_out, generator=source)
        self.w = nn.Parameter(drawn / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return torch.einsum("ni,io->no", inp, self.w) + self.b
