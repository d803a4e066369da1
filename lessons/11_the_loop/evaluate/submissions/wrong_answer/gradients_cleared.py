"""gradients-cleared

Gradients that were there before the look are gone

The numbers are right. But somebody may look in the middle of a batch, or may be adding up the gradients of several, and the next step then follows less than it should. With autograd off, a look makes no gradient, so there is none to clear.

if `_.zero_grad()`: `zero_grad` belongs to the training loop.

help: Whose gradients are in the parameters when your function is called?
look: p [p.grad is None for p in model.parameters()]
at: `model.zero_grad()`
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
    model.zero_grad()
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
