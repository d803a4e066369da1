"""ends-when-it-gets-worse

Training ends as soon as the validation loss rises

While it falls, everything is right. After the first epoch that is worse than the one before, no other comes, whatever `epochs` says. Stopping early is a decision of whoever calls; here they asked for a number of epochs and for a pair for each.

help: How many pairs should come back after four epochs, of which the second was the best?
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
        report.append(evaluate(model, loss_func, valid_dl))
        if len(report) > 1 and report[-1][0] > report[-2][0]:
            break
    return report
