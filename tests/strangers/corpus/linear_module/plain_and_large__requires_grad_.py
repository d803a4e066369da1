# slip: weights and biases are plain tensors, and the weights are not divided
# source: course follow-along
# named: plain-tensors-undivided
import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = torch.randn(n_in, n_out).requires_grad_()  # WRONG
        self.b = torch.zeros(n_out).requires_grad_()  # WRONG

    def forward(self, inp): return inp @ self.w + self.b
