"""validation-batches-kept

The validation loader is walked through once for all epochs

Its batches were kept. All of them have to fit into memory at once, and a loader that gives other rows in each walk is never asked again. The numbers are right while it always gives the same.

if `list(valid_dl)`: `list(valid_dl)` walks through the loader once.

help: How often should valid_dl be walked through in three epochs?
look: p valid_dl
at: `valid_dl = list(valid_dl)`
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from evaluate import evaluate

Loader = Iterable[tuple[torch.Tensor, torch.Tensor]]


def fit_valid(
    epochs: int,
    model: torch.nn.Module,
    loss_func: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    opt: Any,
    train_dl: Loader,
    valid_dl: Loader,
) -> list[tuple[float, float]]:
    """Train in place; return (loss, accuracy) on the validation rows after each epoch."""
    report = []
    valid_dl = list(valid_dl)
    for _ in range(epochs):
        model.train()
        for xb, yb in train_dl:  # [bs, m] and [bs]
            opt.zero_grad()  # of the batch before, or of whoever came before us
            loss = loss_func(model(xb), yb)  # scores [bs, c] -> []
            loss.backward()
            opt.step()
        report.append(evaluate(model, loss_func, valid_dl))
    return report
