"""Whether two values are equal but for the dtype of their tensors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch

from tutor.course.model import Tolerance
from tutor.grading.compare import same


def has_wrong_dtype(got: Any, want: Any) -> bool:
    """Whether a tensor in it has a different dtype from the one wanted at its place."""
    if isinstance(got, torch.Tensor) and isinstance(want, torch.Tensor):
        return got.dtype != want.dtype
    return any(has_wrong_dtype(one, other) for one, other in _pairs(got, want))


def equal_but_for_dtype(got: Any, want: Any, tolerance: Tolerance) -> bool:
    """Tensors at the same places, of any shape, are compared in the coarser dtype of the two."""
    if isinstance(got, torch.Tensor) and isinstance(want, torch.Tensor):
        dtype = _coarser(got.dtype, want.dtype)
        return same(got.to(dtype), want.to(dtype), tolerance)
    pairs = _pairs(got, want)
    if pairs:
        return all(equal_but_for_dtype(one, other, tolerance) for one, other in pairs)
    return same(got, want, tolerance)


def _coarser(one: torch.dtype, other: torch.dtype) -> torch.dtype:
    """Of two floating-point types the one with fewer bits, else the second."""
    if not (one.is_floating_point and other.is_floating_point):
        return other
    return min(one, other, key=lambda dtype: torch.finfo(dtype).bits)


def _pairs(got: Any, want: Any) -> list[tuple[Any, Any]]:
    """Items at the same place; none where the two have different forms."""
    if isinstance(got, Mapping) and isinstance(want, Mapping) and got.keys() == want.keys():
        return [(got[key], want[key]) for key in got]
    both = isinstance(got, (tuple, list)) and isinstance(want, (tuple, list))
    return list(zip(got, want, strict=True)) if both and len(got) == len(want) else []
