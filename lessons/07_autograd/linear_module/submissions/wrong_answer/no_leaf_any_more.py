"""no-leaf-any-more

The weights are computed from a leaf, and nobody holds the leaf

Autograd was switched on first and the division came afterwards. So `w` is the result of a division, and gradients are
left only on leaves, the tensors at the very beginning. `w.grad` stays None. Plain tensors are in no list of
parameters either.

help: In which order do drawing, dividing and asking for a gradient have to come?
look: p self.w.is_leaf, self.w.grad_fn
at: return in Linear.forward
"""

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.w = torch.randn(n_in, n_out).requires_grad_() / n_in**0.5
        self.b = torch.zeros(n_out).requires_grad_()

    def forward(self, inp):
        return inp @ self.w + self.b
