"""no-leaf-any-more

The weights are computed from a leaf, and nobody holds the leaf

`layer.w` is not a leaf: it is the result of an operation, and gradients are left only on leaves, the tensors
at the very beginning. `w.grad` stays None. Nor are the weights in the list of parameters.

if `_.requires_grad_() / _` or `_.requires_grad_() * _` or `nn.Parameter(_) / _`: A tensor that asks for its
gradient first and is divided afterwards is such a result.

help: In which order do drawing, dividing and asking for a gradient have to come?
look: p self.w.is_leaf, self.w.grad_fn
at: `self.w = _`
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
