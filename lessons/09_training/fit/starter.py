"""The training loop, and a report about the whole set after every epoch."""

from collections.abc import Callable

import torch
from accuracy import accuracy
from batches import batches
from cross_entropy import cross_entropy
from sgd_step import sgd_step


def fit(
    x: torch.Tensor,
    y: torch.Tensor,
    model: Callable[[torch.Tensor], torch.Tensor],
    params: list[torch.Tensor],
    epochs: int = 3,
    bs: int = 64,
    lr: float = 0.5,
) -> list[tuple[float, float]]:
    """Train in place; return (loss, accuracy) over all rows after each epoch.

    x: [n, m]      rows, one per picture
    y: [n]         labels, int64
    model: a function; model(rows) gives scores [rows, c], made with the tensors in params
    params: the model's weights and biases, watched by autograd; changed in place
    epochs, bs, lr: how often through all rows, rows in a batch, learning rate
    Returns a list with a pair of Python floats for each epoch.
    """
    raise NotImplementedError("fit: write me")
