"""result-letters-exchanged

The einsum gives the transposed gradient

The outputs became the rows: `[o, i]` instead of `[i, o]`, as `oi` after the arrow makes it. The
library keeps its weights that way round; here `w` is `[i, o]`, and a gradient has the shape of its
own tensor. With as many inputs as outputs no shape would tell.

help: What do the letters after the arrow mean, one by one?
look: p inp.shape, g.shape
at: return in weight_grad_einsum
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->oi", inp, g)


def weight_grad_matmul(inp, g):
    return inp.T @ g
