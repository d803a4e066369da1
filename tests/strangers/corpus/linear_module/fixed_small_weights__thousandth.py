# slip: the weights are a fixed small number times randn
# source: coursework
# named: small-whatever-the-size
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(1e-3 * torch.randn(n_in, n_out))  # WRONG
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w + self.b
