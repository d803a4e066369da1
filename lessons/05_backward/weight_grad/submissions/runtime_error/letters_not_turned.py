"""letters-of-a-plain-product

The letters say inp @ g

`ni,io->no` is the forward pass: it sums over the inputs and expects weights on the right. Here `g`
has the rows as its first axis, so in the worked example one letter would have to be 3 in the first
and 2 in the second, and that is the error. The letter that both have in common is the one for the
rows.

help: What are the axes of `g` called, in this exercise's letters?
look: p inp.shape, g.shape
at: return in weight_grad_einsum
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,io->no", inp, g)


def weight_grad_matmul(inp, g):
    return inp.T @ g
