"""Uses the functions behind the signs: mm, t and a list of operands for einsum."""

import torch


def weight_grad_einsum(inp, g):
    letters = "ni" + "," + "no" + "->" + "io"
    return torch.einsum(letters, [inp, g])


def weight_grad_matmul(inp, g):
    return torch.mm(inp.t(), g)
