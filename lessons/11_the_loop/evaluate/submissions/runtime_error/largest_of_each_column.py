"""largest-of-each-column

The largest score is looked for in each column

That gives one row number for each class, where one class for each row is needed. Mostly the sizes do not fit and the comparison raises an error; where a batch has as many rows as there are classes, it is wrong without a word.

help: Which axis of `[bs, c]` should be gone after `argmax`?
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
    loss, right, rows = 0.0, 0, 0
    try:
        with torch.no_grad():
            for xb, yb in loader:
                scores = model(xb)  # [bs, c]
                loss += loss_func(scores, yb).item() * len(yb)  # a mean times its rows: a sum
                right += (scores.argmax(0) == yb).sum().item()
                rows += len(yb)
    finally:  # also after an exception
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
