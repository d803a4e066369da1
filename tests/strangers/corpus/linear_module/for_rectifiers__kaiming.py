# slip: the weights are scaled for rectifiers
# source: course follow-along
# named: too-large-by-a-factor
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        weights = torch.empty(n_in, n_out)
        nn.init.kaiming_normal_(weights, mode="fan_out")  # WRONG
        self.w, self.b = nn.Parameter(weights), nn.Parameter(torch.zeros(n_out))

    def forward(self, x):
        return x.mm(self.w).add(self.b)
