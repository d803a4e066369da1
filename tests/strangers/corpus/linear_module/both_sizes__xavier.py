# slip: the weights are drawn with the sizes of both sides under the root
# source: coursework
# named: inputs-and-outputs-averaged
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(nn.init.xavier_normal_(torch.empty(n_in, n_out)))  # WRONG
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return torch.matmul(inp, self.w) + self.b
