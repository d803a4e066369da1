"""Log-sum-exp and log-softmax for scores of any size."""

import torch


def row_shift(x: torch.Tensor) -> torch.Tensor:
    """What to subtract from each row: its largest score; 0 where that is infinite, because inf - inf is nan."""
    largest = x.max(dim=1, keepdim=True).values  # [n, c] -> [n, 1]
    return torch.where(largest.isfinite(), largest, 0.0)


def logsumexp(x: torch.Tensor) -> torch.Tensor:
    """The logarithm of the sum of the powers of e in each row."""
    a = row_shift(x)  # [n, 1]
    sums = (x - a).exp().sum(dim=1)  # [n, c] -> [n]; every power is at most 1, and one of them is 1
    return a[:, 0] + sums.log()  # [n]


def log_softmax(x: torch.Tensor) -> torch.Tensor:
    """The logarithm of softmax, row by row."""
    shifted = x - row_shift(x)  # [n, c]: softmax sees only differences, so it may be shifted for good
    return shifted - shifted.exp().sum(dim=1, keepdim=True).log()  # [n, c] - [n, 1]
