"""third-axis-in-letters

Right numbers, by way of a large tensor

On the digits of the last case a tensor is made that is larger than `inp`, `g` and the result; the
product with three axes, for instance, has 81,920 numbers, and the result 1,280.

if `torch.einsum(_, ...).sum(0)` or `torch.einsum(_, ...).sum(dim=0)` or
`torch.einsum(_, ...).sum(axis=0)`: The einsum keeps the rows, and `sum` adds them up afterwards.
One more letter left out after the arrow, and einsum adds up while it multiplies.

else: A letter that is missing after the arrow is summed while einsum multiplies, and nothing larger
is needed.

help: What does einsum do with a letter that is missing after the arrow?
look: p (inp[:, :, None] * g[:, None, :]).numel()
at: `_.sum(0)`
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->nio", inp, g).sum(0)


def weight_grad_matmul(inp, g):
    return inp.T @ g
