"""inputs-summed-instead

The inputs were summed away instead of the rows

What you get has the shape of `g` and says something about every row; the gradient should say
something about every weight. `no` after the arrow leaves out `i`, so it is the inputs that are
summed.

help: Which letter must not occur in the shape of the weights?
look: p inp.sum(1).shape, g.shape
at: return in weight_grad_einsum
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->no", inp, g)


def weight_grad_matmul(inp, g):
    return inp.T @ g
