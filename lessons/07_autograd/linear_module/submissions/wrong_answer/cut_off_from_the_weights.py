"""cut-off-from-the-weights

The way back ends before it reaches the weights

The answer is right, the input gets its gradient, and the `.grad` of `w` and `b` stays None. Nothing
complains; the layer just never learns. That happens where the weights are used without their history.

if `_.detach()` or `_.data`: `.detach()` and `.data` give the same numbers, and autograd does not see where
they come from.

help: Which of your tensors should autograd be able to walk back to?
look: p inp @ self.w, inp @ self.w.detach()
at: return in Linear.forward
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n_in, n_out) / n_in**0.5)
        self.b = nn.Parameter(torch.zeros(n_out))

    def forward(self, inp):
        return inp @ self.w.detach() + self.b.detach()
