"""How good a model is on the rows of a loader, found without leaving a trace in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import torch


def evaluate(
    model: torch.nn.Module,
    loss_func: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    loader: Iterable[tuple[torch.Tensor, torch.Tensor]],
) -> tuple[float, float]:
    """Return (loss, accuracy) over all rows; the model, its modes and autograd stay as they were.

    model: makes scores [bs, c] of rows [bs, m]; its parts are in training or in evaluation mode
    loss_func: the mean loss over the rows of a batch, from scores [bs, c] and labels [bs]: a tensor []
    loader: batches (xb [bs, m], yb [bs]), at least one; the last may be shorter
    Returns two Python floats. Whatever is raised inside goes on to the caller.
    """
    raise NotImplementedError("evaluate: write me")
