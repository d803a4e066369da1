"""accuracy-before-loss

The two numbers of each pair are the wrong way round

The training is right. A pair is (loss, accuracy). A network that learns well has a small number first and one near 1 second.

help: Which of the two should fall from epoch to epoch?
look: p epochs
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
        for xb, yb in train_dl:  # [bs, m] and [bs]
            opt.zero_grad()  # of the batch before, or of whoever came before us
            loss = loss_func(model(xb), yb)  # scores [bs, c] -> []
            loss.backward()
            opt.step()
        report.append(evaluate(model, loss_func, valid_dl)[::-1])
    return report
