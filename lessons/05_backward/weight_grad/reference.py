"""The gradient of a layer's weights, in letters and as a product of matrices."""

import torch


def weight_grad_einsum(inp: torch.Tensor, g: torch.Tensor) -> torch.Tensor:
    """Sum over the rows of every input times every output's slope, by one einsum."""
    return torch.einsum("ni,no->io", inp, g)  # n on both sides of the comma: one index; n is gone on the right: summed


def weight_grad_matmul(inp: torch.Tensor, g: torch.Tensor) -> torch.Tensor:
    """The same by one product of two matrices."""
    return inp.T @ g  # [i, n] @ [n, o] -> [i, o]
