"""short-batch-counted-as-full

A short batch counts as a full one

The loss of each batch is weighted with the size of the first, and the sum is divided by rows that are not there. Where all batches have the same size it is right. A batch has as many rows as it has labels.

help: How many rows does the last batch have?
look: p loader
at: none
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import torch


def evaluate(
    model: torch.nn.Module,
    loss_func: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
) -> tuple[float, float]:
    """Return (loss, accuracy) over all rows; the model, its modes and autograd stay as they were."""
    modes = [(part, part.training) for part in model.modules()]
    model.eval()
    loss, right, rows, bs = 0.0, 0, 0, 0
    try:
        with torch.no_grad():
            for xb, yb in loader:
                bs = bs or len(yb)
                scores = model(xb)  # [bs, c]
                loss += loss_func(scores, yb).item() * bs
                right += (scores.argmax(1) == yb).sum().item()
                rows += bs
    finally:  # also after an exception
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
