"""Log-sum-exp and log-softmax for scores of any size."""

import torch


def logsumexp(x: torch.Tensor) -> torch.Tensor:
    """The logarithm of the sum of the powers of e in each row.

    x: [n, c]   scores of any size, infinite ones included
    Returns a new tensor [n]; -inf for a row of nothing but -inf, inf for a row with a +inf.
    """
    raise NotImplementedError("logsumexp: write logsumexp first")


def log_softmax(x: torch.Tensor) -> torch.Tensor:
    """The logarithm of softmax, row by row.

    x: [n, c]   scores of any size; single ones may be -inf
    Returns a new tensor [n, c]: all 0 or below.
    """
    raise NotImplementedError("logsumexp: write log_softmax")
