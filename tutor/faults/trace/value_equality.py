"""When two values of two runs count as the same: numbers first, in which shape second."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import torch
from torch import Tensor

from tutor.faults.trace.trace_events import as_tensor

# of the largest number: two orders of summing in float32 are this close, two formulas are not
CLOSE = 5e-5
MAX_AXES = 4
EXACT, TURNED, ABSENT = "exact", "turned", ""


def same_numbers(a: Tensor, b: Tensor) -> str:
    """EXACT, TURNED or ABSENT, for two float64 tensors; axes of size 1 do not count."""
    a, b = units_away(a), units_away(b)
    if a.shape == b.shape and close(a, b):
        return EXACT
    if 2 <= a.dim() <= MAX_AXES and sorted(a.shape) == sorted(b.shape):
        for order in permutations(range(a.dim())):
            turned = a.permute(order)
            if turned.shape == b.shape and close(turned, b):
                return TURNED
    return ABSENT


def equal(a: Any, b: Any) -> bool:
    """Whether two contents have the same numbers in the very same shape."""
    if isinstance(a, Tensor) and isinstance(b, Tensor) and a.shape != b.shape:
        return False
    x, y = as_tensor(a), as_tensor(b)
    if x is None or y is None:
        return type(a) is type(b) and not isinstance(a, (dict, list, tuple)) and a == b
    return x.shape == y.shape and (not x.numel() or close(x, y))


def as_good(mine: Any, theirs: Any) -> bool:
    """Equal, or a plain number that stands for a tensor full of it (`m = 0.`)."""
    if isinstance(mine, (int, float)) and isinstance(theirs, Tensor):
        return bool((theirs == mine).all())
    return equal(mine, theirs)


def close(a: Tensor, b: Tensor) -> bool:
    if not bool(b.isfinite().all()) or not bool(a.isfinite().all()):
        return bool(torch.allclose(a, b, rtol=CLOSE, atol=CLOSE, equal_nan=True))
    return bool((a - b).abs().max() <= CLOSE * b.abs().max() + 1e-30)


def says_nothing(value: Tensor) -> bool:
    """Equal numbers, or one whole number: sums of ones and counts agree with anything."""
    flat = value.reshape(-1)
    return bool((flat == flat[0]).all()) if flat.numel() > 1 else bool(flat[0] == flat[0].round())


def print_of(wide: Tensor) -> tuple[float, float]:
    return float(wide.sum()), float((wide * wide).sum())


def units_away(value: Tensor) -> Tensor:
    return value.reshape([size for size in value.shape if size != 1])
