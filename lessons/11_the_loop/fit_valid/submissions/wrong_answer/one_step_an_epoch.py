"""one-step-an-epoch

There is one step in an epoch, by the gradients of all its batches

The gradients of the batches add up, and the only step comes at the end. With 23 batches in an epoch the network takes one long step in place of 23.

help: How far to the right does `opt.step()` belong?
look: p opt
at: none
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
    for _ in range(epochs):
        model.train()
        opt.zero_grad()
        for xb, yb in train_dl:
            loss = loss_func(model(xb), yb)  # scores [bs, c] -> []
            loss.backward()
        opt.step()
        report.append(evaluate(model, loss_func, valid_dl))
    return report
