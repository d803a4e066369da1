"""rows-have-two-letters

Every row of inp meets every row of g

All pairs are summed: the column sums of `inp` times the column sums of `g`. In letters that is
`ni,mo->io`: the rows have two letters, so each goes through its rows by itself. The shape is right,
there is no error, and with one row the result is right as well.

help: Should the slopes of picture 3 be multiplied with the pixels of picture 7?
look: p inp.sum(0), g.sum(0)
at: return in weight_grad_einsum
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,mo->io", inp, g)


def weight_grad_matmul(inp, g):
    return inp.T @ g
