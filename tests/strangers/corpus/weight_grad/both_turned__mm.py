# slip: both factors are transposed
# source: coursework
# named: both-turned
import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("bi,bo->io", inp, g)


def weight_grad_matmul(inp, g):
    return inp.t().matmul(g.t())  # WRONG
