"""Whether a value is the expected one: type, shape, dtype, finiteness, then the values.

`want` is the reference's value on the case's own inputs: it sets type, shape and dtype. `precise`,
a tree of the same form, is its value on the same inputs in float64: it sets the numbers, so that
the reference's own rounding is never held against a learner. Nothing is ever broadcast.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from torch import Tensor

from tutor.candidate.wire.protocol import Missing, Opaque
from tutor.course.model import Tolerance
from tutor.diagnosis.closeness import differing, relative_limit, target_of, values_match
from tutor.diagnosis.plain import same_kind, same_plain
from tutor.grading.summary import WIDTH, entry, summarize

MAX_DEPTH = 40
DIGITS = (4, 9, 17)


def same(got: Any, want: Any, tolerance: Tolerance, precise: Any = None) -> bool:
    """Tensors: equal shape and dtype, nan and inf at the same places, and
    max|got - want| <= limit * max(1, max|want|).

    Integers, booleans and strings exactly; a bool is not an int, an int not a float, a tuple not a
    list. Python floats by tolerance.float32.
    """
    return _same(got, want, tolerance, precise, 0)


def _same(got: Any, want: Any, tolerance: Tolerance, precise: Any, depth: int) -> bool:
    if depth > MAX_DEPTH:  # a value this deep may hold itself
        return False
    if isinstance(want, Tensor):
        return isinstance(got, Tensor) and _same_tensor(got, want, tolerance, precise)
    if isinstance(want, (Missing, Opaque)):
        return bool(got == want)
    if not same_kind(got, want):
        return False
    if isinstance(want, (tuple, list)):
        return len(got) == len(want) and _same_items(got, want, tolerance, precise, depth + 1)
    if isinstance(want, dict):
        return got.keys() == want.keys() and _same_entries(got, want, tolerance, precise, depth + 1)
    return same_plain(got, want, precise, tolerance)


def _same_tensor(got: Tensor, want: Tensor, tolerance: Tolerance, precise: Any) -> bool:
    """Two tensors of any shape. The float64 values count only where they have the same shape."""
    if got.shape != want.shape or got.dtype != want.dtype:
        return False
    return values_match(got, target_of(want, precise), relative_limit(want.dtype, tolerance))


def _same_items(
    got: Sequence[Any], want: Sequence[Any], tolerance: Tolerance, precise: Any, depth: int
) -> bool:
    is_alike = isinstance(precise, (tuple, list)) and len(precise) == len(want)
    exact = precise if is_alike else [None] * len(want)
    rows = zip(got, want, exact, strict=True)
    return all(_same(one, other, tolerance, third, depth) for one, other, third in rows)


def _same_entries(
    got: dict[Any, Any], want: dict[Any, Any], tolerance: Tolerance, precise: Any, depth: int
) -> bool:
    exact = precise if isinstance(precise, dict) else {}
    return all(_same(got[key], want[key], tolerance, exact.get(key), depth) for key in want)


def printed(want: Any, got: Any, width: int = WIDTH) -> tuple[str, str]:
    """Both values in short, in forms that can be told apart.

    With more digits, or by the first entry that differs, where the short forms look alike.
    """
    for digits in DIGITS:
        texts = summarize(want, width, digits), summarize(got, width, digits)
        if texts[0] != texts[1]:
            return texts
    if isinstance(want, Tensor) and isinstance(got, Tensor):
        index = differing(got, want) if want.shape == got.shape and want.dim() else None
        if index is not None:
            return entry(want, index), entry(got, index)
    return texts
