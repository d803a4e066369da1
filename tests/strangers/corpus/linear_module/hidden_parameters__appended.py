# slip: the parameters are in a dict or a list, where the module does not look
# source: forum thread
# named: parameters-hidden
# today: false
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        weights = torch.randn(inputs, outputs) * inputs**-0.5
        self.all = []  # WRONG
        self.all.append(nn.Parameter(weights))
        self.all.append(nn.Parameter(torch.zeros(outputs)))

    def forward(self, x):
        return torch.addmm(self.all[1], x, self.all[0])
