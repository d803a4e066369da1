"""rows-kept

The rows are still in the result

You get one table for every row, `[n, i, o]`. A letter that comes after the arrow is not summed.
There is one set of weights for all rows, so the rows have to be added up.

help: What happens to a letter that you leave out after the arrow?
look: p inp[:, :, None].shape, g[:, None, :].shape
at: return in weight_grad_einsum
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->nio", inp, g)


def weight_grad_matmul(inp, g):
    return inp.T @ g
