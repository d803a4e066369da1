# slip: the weights are drawn with the sizes of both sides under the root
# source: coursework
# named: inputs-and-outputs-averaged
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        limit = (6 / (in_features + out_features)) ** 0.5  # WRONG
        self.w = nn.Parameter((2 * torch.rand(in_features, out_features) - 1) * limit)
        self.b = nn.Parameter(torch.zeros(out_features))

    def forward(self, x):
        return x @ self.w + self.b
