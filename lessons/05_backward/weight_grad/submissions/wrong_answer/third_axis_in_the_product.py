"""third-axis-in-the-product

weight_grad_matmul makes a large tensor on the way

The numbers are right, as they were in `lin_grad`. The task is to reach them without a big tensor in
between: on the digits of the last case the product with three axes holds 81,920 numbers, and the
result 1,280. A matrix product adds up as it goes.

help: Which index is summed, and where must it be in a matrix product?
look: p (inp[:, :, None] * g[:, None, :]).numel()
at: return in weight_grad_matmul
"""

import torch


def weight_grad_einsum(inp, g):
    return torch.einsum("ni,no->io", inp, g)


def weight_grad_matmul(inp, g):
    return (inp[:, :, None] * g[:, None, :]).sum(0)
