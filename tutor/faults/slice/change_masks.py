"""Masks of the entries that a write changed, and of those that are wrong in the end."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from tutor.faults.trace.value_equality import CLOSE, as_tensor


def wrong_entries(last: Tensor | None, want: Any) -> Tensor | None:
    """Where a final content differs from what is wanted, as a mask of its shape; None where the two
    cannot be compared.
    """
    goal = as_tensor(want)
    if goal is None or last is None or goal.shape != last.shape or not goal.numel():
        return None
    return ~((last - goal).abs() <= CLOSE * goal.abs().max())


def changed_entries(
    before: Tensor | None, after: Tensor | None, wrong: Tensor | None
) -> Tensor | None:
    """Where a write changed something, as a mask of the shape of after; None for nowhere.

    wrong: a mask of the final content; entries that are right in the end are left out. A list grows
    along its first axis, so before may be shorter than after, and after shorter than wrong.
    """
    changed = _changed(before, after)
    if changed is None:
        return None
    if wrong is not None and wrong.shape == changed.shape:
        changed &= wrong
    elif wrong is not None and _is_longer(wrong, changed):
        changed &= wrong[: changed.shape[0]]
    return changed if bool(changed.any()) else None


def _changed(before: Tensor | None, after: Tensor | None) -> Tensor | None:
    if after is None:
        return None
    if before is None:
        return torch.ones_like(after, dtype=torch.bool) if after.dim() else None
    if before.shape == after.shape:
        return before != after
    if not _is_longer(after, before):
        return None
    changed = torch.ones_like(after, dtype=torch.bool)  # what a list has grown by is changed
    changed[: before.shape[0]] = before != after[: before.shape[0]]
    return changed


def _is_longer(one: Tensor, other: Tensor) -> bool:
    """Whether it has more rows of the same shape."""
    has_rows = bool(one.dim() and other.dim()) and one.shape[1:] == other.shape[1:]
    return has_rows and one.shape[0] > other.shape[0]


def overlap(one: Tensor, other: Tensor) -> bool:
    """Whether two masks, one of which may be of a shorter list, have an entry in common."""
    if not one.dim():
        return bool(one & other)
    size = min(one.shape[0], other.shape[0])
    return bool((one[:size] & other[:size]).any())
