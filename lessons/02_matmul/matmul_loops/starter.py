"""Matrix multiplication, one number at a time."""

import torch


def matmul_loops(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """The matrix product of a and b, with three loops.

    a: [n, k]
    b: [k, p]
    Returns a new tensor [n, p] with the dtype of a.
    Raises ValueError when a does not have as many columns as b has rows.
    """
    raise NotImplementedError("matmul_loops: write me")
