"""The fraction of rows whose highest score is at the right class."""

import torch


def accuracy(out: torch.Tensor, yb: torch.Tensor) -> torch.Tensor:
    """How many of the rows are right, as a fraction."""
    answers = out.argmax(dim=1)  # [n, c] -> [n]: where the highest score of each row is
    right = answers == yb  # [n], booleans
    return right.float().mean()  # ones and zeros, [n] -> []
