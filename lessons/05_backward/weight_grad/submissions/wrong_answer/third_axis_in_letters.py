"""third-axis-in-letters

Right numbers, by way of the third axis

The einsum keeps the rows, and `.sum(0)` adds them up afterwards. So the big product is there after all: on the digits
of the last case 81,920 numbers for a result of 1,280. One more letter left out after the arrow, and einsum adds up
while it multiplies.

help: What does einsum do with a letter that is missing after the arrow?
look: p (inp[:, :, None] * g[:, None, :]).numel()
at: return in weight_grad_einsum
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->nio", inp, g).sum(0)


def weight_grad_matmul(inp, g):
    return inp.T @ g
