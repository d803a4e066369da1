"""one-letter-for-two-axes

Inputs and outputs share a letter

Same letter, same index: `nk,nk->k` pairs input k with output k, and that asks for as many of one as
of the other: hence the error. Every input has to meet every output, so they need letters of their
own.

help: How many different sizes are there, and so how many letters do you need?
look: p inp.shape, g.shape
at: return in weight_grad_einsum
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("nk,nk->k", inp, g)


def weight_grad_matmul(inp, g):
    return inp.T @ g
