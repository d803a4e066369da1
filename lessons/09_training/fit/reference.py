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
    """Train in place; return (loss, accuracy) over all rows after each epoch."""
    report = []
    for _ in range(epochs):
        for xb, yb in batches(x, y, bs):  # [bs, m] and [bs]; fewer rows in the last one
            loss = cross_entropy(model(xb), yb)  # scores [bs, c] -> []
            loss.backward()  # leaves a slope on every parameter
            sgd_step(params, lr)  # uses it, and clears it
        with torch.no_grad():  # only looking now: nothing to find slopes for
            scores = model(x)  # [n, c]: every row, by the weights as they are now
            report.append((cross_entropy(scores, y).item(), accuracy(scores, y).item()))
    return report
