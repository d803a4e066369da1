"""From scores to probabilities."""

import torch


def softmax(x: torch.Tensor) -> torch.Tensor:
    """Make probabilities of scores, row by row."""
    powers = x.exp()  # [n, c], all positive
    return powers / powers.sum(dim=1, keepdim=True)  # [n, c] / [n, 1]: each row by its own sum
