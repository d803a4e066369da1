"""autograd-multiplies

autograd has run the product

The numbers are right, and inside, autograd ran `inp.T @ g`. That one product is what you have to
find.

help: In which of the two inputs is n in the wrong place for a matrix product?
look: p inp.shape, g.shape
at: `torch.autograd.grad(...)`
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->io", inp, g)


def weight_grad_matmul(inp, g):
    w = torch.zeros(inp.shape[1], g.shape[1], dtype=inp.dtype, requires_grad=True)
    return torch.autograd.grad(inp @ w, w, g)[0]
