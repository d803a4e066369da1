"""Matrix multiplication, one row and one column at a time."""

import torch


def matmul_elementwise(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """The matrix product of a and b, with two loops.

    a: [n, k]
    b: [k, p]
    Returns a new tensor [n, p] with the dtype of a.
    Raises ValueError when a does not have as many columns as b has rows.
    """
    raise NotImplementedError("matmul_elementwise: write me")
