"""deeper-parts-left

Parts inside parts stay in evaluation mode

The model and its direct parts are as they were. What is inside a part has a flag of its own, and `model.eval()` has changed that as well: in there, dropout and batch norm stay off until somebody turns them on again.

if `_.children()`: `children()` gives the direct parts; `modules()` gives all of them, and the model itself.

help: Which parts does `model.eval()` change, and for which of them do you know the mode from before?
look: p [type(part).__name__ for part in model.modules()]
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
    modes = [(part, part.training) for part in (model, *model.children())]
    model.eval()
    loss, right, rows = 0.0, 0, 0
    try:
        with torch.no_grad():
            for xb, yb in loader:
                scores = model(xb)  # [bs, c]
                loss += loss_func(scores, yb).item() * len(yb)  # a mean times its rows: a sum
                right += (scores.argmax(1) == yb).sum().item()
                rows += len(yb)
    finally:  # also after an exception
        for part, was_training in modes:
            part.training = was_training
    return loss / rows, right / rows
