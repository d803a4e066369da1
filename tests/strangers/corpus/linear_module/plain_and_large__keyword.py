# slip: weights and biases are plain tensors, and the weights are not divided
# source: course follow-along
# named: plain-tensors-undivided
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, ni, nf):
        super(Linear, self).__init__()
        self.w = torch.randn(ni, nf, requires_grad=True)  # WRONG
        self.b = torch.zeros(nf, requires_grad=True)  # WRONG

    def forward(self, x):
        out = x.matmul(self.w)
        return out.add(self.b)
