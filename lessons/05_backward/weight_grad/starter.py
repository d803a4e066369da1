"""The gradient of a layer's weights, in letters and as a product of matrices."""

import torch


def weight_grad_einsum(inp: torch.Tensor, g: torch.Tensor) -> torch.Tensor:
    """Sum over the rows of every input times every output's slope, by one einsum.

    inp: [n, i]   what the layer was given
    g: [n, o]     the slopes of the loss at the layer's outputs
    Returns [i, o].
    """
    raise NotImplementedError("weight_grad: write weight_grad_einsum first")


def weight_grad_matmul(inp: torch.Tensor, g: torch.Tensor) -> torch.Tensor:
    """The same by one product of two matrices.

    inp: [n, i]
    g: [n, o]
    Returns [i, o].
    """
    raise NotImplementedError("weight_grad: write weight_grad_matmul")
