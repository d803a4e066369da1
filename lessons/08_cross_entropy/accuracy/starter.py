"""The fraction of rows whose highest score is at the right class."""

import torch


def accuracy(out: torch.Tensor, yb: torch.Tensor) -> torch.Tensor:
    """How many of the rows are right, as a fraction.

    out: [n, c]   scores; the highest one of a row is its answer, the first of them where several are equal
    yb: [n]       the right classes, int64 or int32
    Returns a float32 tensor without axes, from 0 to 1.
    """
    raise NotImplementedError("accuracy: write me")
