# slip: divided by the number of rows twice
# source: own
# general: scaled
import torch


def weight_grad_einsum(inp, g):
    n = inp.shape[0]
    return torch.einsum("ni,no->io", inp, g / n) / n  # WRONG


def weight_grad_matmul(inp, g):
    n = inp.shape[0]
    return (inp / n).t() @ (g / n)  # WRONG
