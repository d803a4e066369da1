"""product-the-other-way-round

The product gives the transposed gradient

`g.T @ inp` sums over the rows, as it should, and puts the outputs first: `[o, i]`. It is the same
table with rows and columns swapped, and moves every weight by another one's slope wherever the two
sizes are equal.

help: Which of the two should be on the left, so that i becomes the first axis of the result?
look: p (g.T @ inp).shape
at: return in weight_grad_matmul
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->io", inp, g)


def weight_grad_matmul(inp, g):
    return g.T @ inp
