"""everything-summed

The einsum gives a single number

Rows, inputs and outputs are all added up. Every letter that does not come after the arrow is
summed; with nothing after it that is every letter. A gradient has a number for every weight.

help: Which letters should be left after the arrow?
look: p inp.shape, g.shape
at: return in weight_grad_einsum
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->", inp, g)


def weight_grad_matmul(inp, g):
    return inp.T @ g
