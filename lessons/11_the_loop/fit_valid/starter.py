"""The training loop that need not be changed again, with a report on rows that it has never trained on."""

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
    """Train in place; return (loss, accuracy) on the validation rows after each epoch.

    epochs: how often through all training rows
    model: makes scores [bs, c] of rows [bs, m]; it comes in either mode
    loss_func: the mean loss over the rows of a batch, from scores [bs, c] and labels [bs]: a tensor []
    opt: step() moves the parameters by their gradients, zero_grad() clears these
    train_dl, valid_dl: batches (xb [bs, m], yb [bs]); a loop over one begins from the start
    Returns a list with a pair of Python floats for each epoch.
    """
    raise NotImplementedError("fit_valid: write me")
