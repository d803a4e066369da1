# slip: a fixed seed is set whenever a layer is made
# source: coursework
# named: the-same-seed-each-time
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, in_dim, out_dim):
        super().__init__()
        self.in_dim, self.out_dim = in_dim, out_dim
        self._init_weights()

    def _init_weights(self):
        torch.manual_seed(1024)  # WRONG
        self.w = nn.Parameter(torch.randn(self.in_dim, self.out_dim) / self.in_dim**0.5)
        self.b = nn.Parameter(torch.zeros(self.out_dim))

    def forward(self, x):
        return x @ self.w + self.b
