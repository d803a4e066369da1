"""averaged-over-rows

The gradient is divided by the number of rows

The loss is a mean, and its 1/n is inside `g` already. Dividing once more makes the weights learn n
times more slowly than the biases. With one row it does not show; without any rows it is a division
by zero.

help: Which function of the way back divides by n?
look: p inp.shape[0]
at: return in weight_grad_einsum
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->io", inp, g) / inp.shape[0]


def weight_grad_matmul(inp, g):
    return inp.T @ g / inp.shape[0]
