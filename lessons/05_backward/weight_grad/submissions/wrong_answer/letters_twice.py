"""letters-twice

weight_grad_matmul calls einsum

Your einsum is right, and its numbers come back a second time. The other function should reach them
with `@`, because that makes visible which of the two has to be turned round, and why.

help: In a matrix product, where is the index that is summed?
look: p inp.shape, g.shape
at: return in weight_grad_matmul
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->io", inp, g)


def weight_grad_matmul(inp, g):
    return weight_grad_einsum(inp, g)
