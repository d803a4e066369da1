"""averaged-in-the-einsum

The einsum's gradient is divided by the number of rows

The product of matrices is right, and the einsum is smaller by a factor of n. The loss is a mean,
and its 1/n is inside `g` already. With one row it does not show; without any rows it is a division
by zero.

help: The two functions should agree. By what factor do yours differ?
look: p inp.shape[0]
at: return in weight_grad_einsum
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->io", inp, g) / inp.shape[0]


def weight_grad_matmul(inp, g):
    return inp.T @ g
