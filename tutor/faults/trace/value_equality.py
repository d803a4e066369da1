"""When two values of two runs count as the same: numbers first, shape second; and as multiples."""

from __future__ import annotations

from itertools import permutations
from typing import Any, TypeGuard

import torch
from torch import Tensor

# of the largest number: two orders of summing in float32 are this close, two formulas are not
CLOSE = 5e-5
MAX_AXES = 4
RATIO_SLACK = 1e-3  # two factors that differ by less are one
TINY = 1e-30  # keeps a comparison of zeros with zeros true
EXACT, TURNED, ABSENT = "exact", "turned", ""


def as_tensor(content: Any) -> Tensor | None:
    """A float64 tensor of the same numbers and shape: a tensor's own, a number's (no axes), a
    rectangular list's; None for everything else.
    """
    if isinstance(content, Tensor):
        return None if content.is_complex() else content.to(torch.float64)
    if isinstance(content, (bool, int, float)):
        return _of_number(content)
    if isinstance(content, (list, tuple)) and content:
        try:
            return torch.tensor(content, dtype=torch.float64)
        except (ValueError, TypeError, RuntimeError, OverflowError):
            return None
    return None


def _of_number(content: bool | int | float) -> Tensor | None:
    # float() of a larger whole number would raise
    if not isinstance(content, float) and abs(content) >= 1e300:
        return None
    return torch.tensor(float(content), dtype=torch.float64)


def is_real(content: Any) -> TypeGuard[Tensor]:
    """Whether it is a tensor, of any but complex numbers."""
    return isinstance(content, Tensor) and not content.is_complex()


def same_numbers(a: Tensor, b: Tensor) -> str:
    """EXACT, TURNED (axes in another order) or ABSENT, for two float64 tensors of any shapes; axes
    of size 1 do not count.
    """
    a, b = without_units(a), without_units(b)
    if a.shape == b.shape and close(a, b):
        return EXACT
    if 2 <= a.dim() <= MAX_AXES and sorted(a.shape) == sorted(b.shape):
        turned = (a.permute(order) for order in permutations(range(a.dim())))
        if any(item.shape == b.shape and close(item, b) for item in turned):
            return TURNED
    return ABSENT


def equal(a: Any, b: Any) -> bool:
    """Whether two contents have the same numbers in the very same shape."""
    if isinstance(a, Tensor) and isinstance(b, Tensor) and a.shape != b.shape:
        return False
    x, y = as_tensor(a), as_tensor(b)
    if x is None or y is None:
        return _are_equal_objects(a, b)
    return x.shape == y.shape and close(x, y)


def _are_equal_objects(a: Any, b: Any) -> bool:
    """Of contents without real numbers: text, None, complex tensors. Containers are never equal."""
    if isinstance(a, Tensor) and isinstance(b, Tensor):
        return a.dtype == b.dtype and torch.equal(a, b)
    return type(a) is type(b) and not isinstance(a, (dict, list, tuple)) and bool(a == b)


def as_good(mine: Any, theirs: Any) -> bool:
    """Equal, or a plain number in place of a tensor full of it (`m = 0.`)."""
    if isinstance(mine, (int, float)) and isinstance(theirs, Tensor):
        return bool((theirs == mine).all())
    return equal(mine, theirs)


def close(a: Tensor, b: Tensor) -> bool:
    """Whether two tensors of one shape agree within CLOSE of b's largest number; nan equals nan,
    and two empty ones are the same.
    """
    if not b.numel():
        return True
    if not bool(b.isfinite().all()) or not bool(a.isfinite().all()):
        return bool(torch.allclose(a, b, rtol=CLOSE, atol=CLOSE, equal_nan=True))
    return bool((a - b).abs().max() <= CLOSE * b.abs().max() + TINY)


def scale_of(got: Any, want: Any) -> float:
    """c where got is c times want, 0.0 where it is not; 1 counts as none.

    c is the least-squares factor <got, want> / <want, want>; both are read as flat vectors.
    """
    a, b = as_tensor(got), as_tensor(want)
    if a is None or b is None or a.numel() != b.numel() or not a.numel() or not bool(b.any()):
        return 0.0
    a, b = a.reshape(-1), b.reshape(-1)
    if not bool(torch.isfinite(a).all() and torch.isfinite(b).all()):
        return 0.0
    ratio = float((a @ b) / (b @ b))
    is_multiple = bool((a - ratio * b).abs().max() <= CLOSE * (ratio * b).abs().max() + TINY)
    return ratio if is_multiple and abs(ratio - 1) > RATIO_SLACK else 0.0


def says_nothing(value: Tensor) -> bool:
    """Whether it has no number, equal numbers, or one whole number: sums of ones and counts agree
    with anything.
    """
    flat = value.reshape(-1)
    if not flat.numel():
        return True
    return is_constant(flat) if flat.numel() > 1 else bool(flat[0] == flat[0].round())


def is_constant(value: Tensor) -> bool:
    """Whether all its numbers are the same one, so that agreeing says little."""
    return not value.numel() or bool((value == value.reshape(-1)[0]).all())


def print_of(wide: Tensor) -> tuple[float, float]:
    """Sum and sum of squares: the same for any order of the axes."""
    return float(wide.sum()), float((wide * wide).sum())


def without_units(value: Tensor) -> Tensor:
    """The same without its axes of size 1."""
    return value.reshape([size for size in value.shape if size != 1])
