"""inputs-reshaped

The inputs have the shape of their transpose, and not its numbers

Reading the same numbers row by row into another shape is not turning: `reshape` keeps their order in
memory, `.T` exchanges rows and columns. The shape [i, n] is right either way, and so nothing raises.

if `_.reshape(_, _)`: `reshape` only deals the numbers out again.
if `_.view(_, _)`: `view` only deals the numbers out again.

help: Where is the second input of the first row in your turned table?
look: p inp.T
at: none
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->io", inp, g)


def weight_grad_matmul(inp, g):
    rows, inputs = inp.shape
    return inp.reshape(inputs, rows) @ g
