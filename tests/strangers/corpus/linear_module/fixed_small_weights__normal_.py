# slip: the weights are a fixed small number times randn
# source: coursework
# named: small-whatever-the-size
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, input_size, output_size):
        super().__init__()
        self.w = nn.Parameter(torch.empty(input_size, output_size))
        nn.init.normal_(self.w, mean=0.0, std=0.01)  # WRONG
        self.b = nn.Parameter(torch.zeros(output_size))

    def forward(self, x):
        return torch.mm(x, self.w) + self.b
