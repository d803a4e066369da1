"""set-and-not-returned

The functions return nothing

In `lin_grad` the gradient was left on a tensor. These two functions do not know the weights: they
are given `inp` and `g` only, and return the gradient. Somebody else stores it.

help: What does the caller of your function get?
look: p inp.shape, g.shape
at: return in weight_grad_einsum
"""

import torch


def weight_grad_einsum(inp, g):
    inp.w_g = torch.einsum("ni,no->io", inp, g)


def weight_grad_matmul(inp, g):
    inp.w_g = inp.T @ g
