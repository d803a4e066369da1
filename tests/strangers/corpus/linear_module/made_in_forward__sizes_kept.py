# slip: the layer makes its numbers again at every call
# source: forum thread
# named: new-weights-in-every-call
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.sizes = n_in, n_out

    def forward(self, x):
        n_in, n_out = self.sizes
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)  # WRONG
        self.b = nn.Parameter(torch.zeros(n_out))  # WRONG
        return x @ self.w + self.b
