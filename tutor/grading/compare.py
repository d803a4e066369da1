"""Whether a value is the expected one: type, shape, dtype, finiteness, then the values. Never
broadcasts.

`want` is the reference's value on the case's own inputs: it sets type, shape and dtype. `precise`,
a tree of the same form, is its value on the same inputs in float64: it sets the numbers, so that
the reference's own rounding is never held against a learner.
"""

from __future__ import annotations

from typing import Any

from torch import Tensor

from tutor.candidate.wire.protocol import Missing, Opaque
from tutor.course.model import Tolerance
from tutor.diagnosis.closeness import differing, relative_limit, target_of, values_match
from tutor.diagnosis.plain import same_kind, same_plain
from tutor.grading.summary import WIDTH, entry, summarize
from tutor.results import Mismatch

MAX_DEPTH = 40
DIGITS = (4, 9, 17)


def same(got: Any, want: Any, tolerance: Tolerance, precise: Any = None) -> bool:
    """Tensors: equal shape and dtype, nan and inf at the same places, max|got - want| <= limit *
    max(1, max|want|).

    Integers, booleans and strings exactly; a bool is no int, an int no float, a tuple no list.
    Python floats by tolerance.float32.
    """
    return _first_difference(got, want, tolerance, precise, "", 0) is None


def compare(
    got: Any, want: Any, tolerance: Tolerance, where: str = "result", precise: Any = None
) -> Mismatch | None:
    """The first value that differs, with both in short printed forms that can be told apart; None
    if all is the same.
    """
    found = _first_difference(got, want, tolerance, precise, where, 0)
    if found is None:
        return None
    place, a, b = found
    return Mismatch(place, *printed(b, a))


def printed(want: Any, got: Any, width: int = WIDTH) -> tuple[str, str]:
    """Both values in short; with more digits, or by the first entry that differs, where the short
    forms look alike.
    """
    for digits in DIGITS:
        texts = summarize(want, width, digits), summarize(got, width, digits)
        if texts[0] != texts[1]:
            return texts
    if (
        isinstance(want, Tensor)
        and isinstance(got, Tensor)
        and want.shape == got.shape
        and want.dim()
    ):
        index = differing(got, want)
        if index is not None:
            return entry(want, index), entry(got, index)
    return texts


_Found = tuple[str, Any, Any]


def _first_difference(
    got: Any, want: Any, tolerance: Tolerance, precise: Any, where: str, depth: int
) -> _Found | None:
    """(where, got, want) of the first leaf that differs."""
    here = (where, got, want)
    if depth > MAX_DEPTH:
        return here
    if isinstance(want, Tensor):
        return (
            None
            if isinstance(got, Tensor) and _same_tensor(got, want, tolerance, precise)
            else here
        )
    if isinstance(want, (Missing, Opaque)):
        return None if got == want else here
    if not same_kind(got, want):
        return here
    if isinstance(want, (tuple, list)):
        return (
            here
            if len(got) != len(want)
            else _first_in_sequence(got, want, tolerance, precise, where, depth)
        )
    if isinstance(want, dict):
        return (
            here
            if got.keys() != want.keys()
            else _first_in_dict(got, want, tolerance, precise, where, depth)
        )
    return None if same_plain(got, want, precise, tolerance) else here


def _same_tensor(got: Tensor, want: Tensor, tolerance: Tolerance, precise: Any) -> bool:
    if got.shape != want.shape or got.dtype != want.dtype:
        return False
    return values_match(got, target_of(want, precise), relative_limit(want.dtype, tolerance))


def _first_in_sequence(
    got: Any, want: Any, tolerance: Tolerance, precise: Any, where: str, depth: int
) -> _Found | None:
    exact = (
        precise
        if isinstance(precise, (tuple, list)) and len(precise) == len(want)
        else [None] * len(want)
    )
    rows = enumerate(zip(got, want, exact, strict=True))
    found = (
        _first_difference(a, b, tolerance, c, f"{where}[{index}]", depth + 1)
        for index, (a, b, c) in rows
    )
    return next((difference for difference in found if difference), None)


def _first_in_dict(
    got: Any, want: Any, tolerance: Tolerance, precise: Any, where: str, depth: int
) -> _Found | None:
    exact = precise if isinstance(precise, dict) else {}
    found = (
        _first_difference(
            got[key], want[key], tolerance, exact.get(key), f"{where}[{key!r}]", depth + 1
        )
        for key in want
    )
    return next((difference for difference in found if difference), None)
