"""Adds up the outer product of one row after the other in place of a matrix product: slower, and never larger than the
result."""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ab,ac->bc", inp, g)


def weight_grad_matmul(inp, g):
    total = torch.zeros(inp.shape[1], g.shape[1], dtype=inp.dtype)
    for row in range(len(inp)):
        total += torch.outer(inp[row], g[row])
    return total
