"""Matrix multiplication, one row of the result at a time."""

import torch


def matmul_broadcast(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """The matrix product of a and b, with one loop over the rows of a.

    a: [n, k]
    b: [k, p]
    Returns a new tensor [n, p] with the dtype of a.
    Raises ValueError when a does not have as many columns as b has rows.
    """
    raise NotImplementedError("matmul_broadcast: write me")
