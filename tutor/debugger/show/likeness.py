"""When two values are the same to somebody who looks: a shape in any spelling, a number as a tensor
or not. Pure.
"""

from __future__ import annotations

import math
import sys
from typing import Any

RELATIVE = 1e-5  # a value shown to five figures is that value
MAX_PARTS = 64


def as_shape(value: Any) -> tuple[int, ...] | None:
    """The value as a shape, if it can be one: a tuple, list or Size of whole numbers."""
    if not isinstance(value, (tuple, list)) or not all(
        isinstance(size, int) and not isinstance(size, bool) for size in value
    ):
        return None
    return tuple(value)


def parts(value: Any) -> list[Any]:
    """A value and, of a tuple, list or dict, what is in it: all that one line shows."""
    if isinstance(value, dict):
        return [value, *list(value.values())[:MAX_PARTS]]
    if isinstance(value, (tuple, list)):
        return [value, *value[:MAX_PARTS]]
    return [value]


def alike(value: Any, truth: Any, relative: float = RELATIVE) -> bool:
    """Whether they are the same value; a 0-d tensor is its number, a list or tuple of numbers is
    the tensor of them.
    """
    try:
        return _alike(value, truth, relative)
    except Exception:  # a learner's own __eq__ or __len__ may raise
        return False


def is_tensor(value: Any) -> bool:
    """Whether it is a torch tensor; torch is not imported for the question."""
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.Tensor)


def _alike(value: Any, truth: Any, relative: float) -> bool:
    if value is truth:
        return True
    if is_tensor(value) or is_tensor(truth):
        return _tensors_alike(value, truth, relative)
    if isinstance(value, bool) or isinstance(truth, bool):
        return isinstance(value, bool) and isinstance(truth, bool) and value == truth
    if isinstance(value, (int, float)) and isinstance(truth, (int, float)):
        return math.isclose(value, truth, rel_tol=relative, abs_tol=1e-12) or (
            value != value and truth != truth
        )
    if isinstance(value, (tuple, list)) and isinstance(truth, (tuple, list)):
        return len(value) == len(truth) and all(
            _alike(one, other, relative) for one, other in zip(value, truth, strict=True)
        )
    if isinstance(value, dict) and isinstance(truth, dict):
        return value.keys() == truth.keys() and all(
            _alike(value[key], truth[key], relative) for key in truth
        )
    return type(value) is type(truth) and bool(value == truth)


def _tensors_alike(value: Any, truth: Any, relative: float) -> bool:
    import torch

    pair = [item if is_tensor(item) else torch.tensor(item) for item in (value, truth)]
    one, other = (item.detach() for item in pair)
    if (
        isinstance(value, bool)
        or isinstance(truth, bool)
        or one.dtype is torch.bool
        or other.dtype is torch.bool
    ):
        return bool(one.dtype is other.dtype and torch.equal(one, other))
    if one.shape != other.shape:
        return False
    return bool(
        torch.allclose(one.double(), other.double(), rtol=relative, atol=1e-12, equal_nan=True)
    )
