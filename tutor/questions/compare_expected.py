"""Is what a learner expects the task's value? More lenient than a grade, and says in what it is."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from tutor.course.model import Tolerance
from tutor.diagnosis.closeness import differing, is_exact
from tutor.diagnosis.plain import dtype, kind_of
from tutor.grading.compare import same
from tutor.questions.spelling import Unreadable, same_answer
from tutor.questions.told import Agreement

Said = tuple[Any, str]  # a value in the task's own form, and what is to be said of that
FEWEST_DIGITS = 3  # of a float that was typed rounded: 0.731, but not 0.5
ROUNDED = "It agrees to the digits that you typed."


def compare_expected(got: Any, want: Any, precise: Any, tolerance: Tolerance) -> Agreement:
    """Whether a typed value is the task's, as a list or in another dtype too.

    want: of the reference; precise: the same in float64. Nothing of want's numbers is told.
    """
    read, said = _in_the_form_of(want, got)
    if same(read, want, tolerance, precise):
        return Agreement(True, said)
    return Agreement(False, _difference(got, read, want))


def _in_the_form_of(want: Any, got: Any) -> Said:
    """What was typed as a value of want's kind, where that changes no number."""
    if isinstance(want, Tensor):
        return _as_tensor(want, got)
    if isinstance(want, (int, float)) and not isinstance(want, bool):
        return _as_number(want, got)
    if isinstance(want, (tuple, list)) and isinstance(got, (tuple, list)):
        return _as_sequence(want, got)
    return got, ""


def _as_tensor(want: Tensor, got: Any) -> Said:
    """A tensor of want's dtype."""
    typed = got if isinstance(got, Tensor) else _tensor_of(got)
    if typed is None or typed.shape != want.shape:
        return got if typed is None else typed, ""
    if not isinstance(got, Tensor) and _agrees_in_digits(typed, want):
        return want, ROUNDED
    return _cast(typed, want.dtype), _of_dtypes(want, got)


def _tensor_of(value: Any) -> Tensor | None:
    """Typed numbers or lists of them as float64; None for anything else."""
    try:
        return torch.tensor(value, dtype=torch.float64)
    except (TypeError, ValueError, RuntimeError):
        return None


def _cast(value: Tensor, wanted: torch.dtype) -> Tensor:
    """The same numbers in another dtype; as they are where it cannot hold them."""
    cast = value.to(wanted)
    is_kept = not is_exact(wanted) or torch.equal(cast.to(value.dtype), value)
    return cast if is_kept else value


def _of_dtypes(want: Tensor, got: Any) -> str:
    if not isinstance(got, Tensor) or got.dtype == want.dtype:
        return ""
    return f"Its result has the dtype {dtype(want)}, and what you typed has {dtype(got)}."


def _as_number(want: float, got: Any) -> Said:
    """A Python number of want's type."""
    if isinstance(got, Tensor) and got.numel() == 1:
        got = got.item()
    if not isinstance(got, (int, float)) or isinstance(got, bool):
        return got, ""
    if isinstance(got, float) and _is_rounded(got, want):
        return want, ROUNDED
    try:
        number = type(want)(got)
    except (ValueError, OverflowError):
        return got, ""
    return (number if number == got else got), ""


def _as_sequence(want: Any, got: Any) -> Said:
    """A tuple or a list with entries in the form of want's."""
    if len(got) != len(want):
        return got, ""
    pairs = [_in_the_form_of(one, other) for one, other in zip(want, got, strict=True)]
    said = dict.fromkeys(text for _, text in pairs if text)
    kind = list if isinstance(want, list) else tuple
    return kind(value for value, _ in pairs), " ".join(said)


def _agrees_in_digits(typed: Tensor, want: Tensor) -> bool:
    """Whether one of the numbers is rounded, and the others are equal or rounded."""
    if is_exact(want.dtype) or want.dtype.is_complex:
        return False
    pairs = list(zip(typed.reshape(-1).tolist(), want.reshape(-1).tolist(), strict=True))
    rounded = [_is_rounded(one, other) for one, other in pairs]
    return any(rounded) and all(
        close or one == other for close, (one, other) in zip(rounded, pairs, strict=True)
    )


def _is_rounded(typed: float, want: float) -> bool:
    """Whether it is the number cut to the digits that were typed, three at least."""
    text = repr(typed)
    digits = text.partition("e")[0].lstrip("-0.").replace(".", "")
    if len(digits) < FEWEST_DIGITS or typed == want:
        return False
    try:
        return same_answer(text, float(want))
    except (Unreadable, OverflowError):
        return False


def _difference(got: Any, read: Any, want: Any) -> str:
    """In what they differ, without a number of want's values."""
    if not (isinstance(want, Tensor) and isinstance(read, Tensor)):
        if kind_of(want) == kind_of(got):
            return "What you expect is of the right kind, and its value differs."
        return f"Its result is {kind_of(want)}, and what you expect is {kind_of(got)}."
    if want.shape != read.shape:
        shapes = [tuple(each.shape) for each in (want, read)]
        return f"Its result has the shape {shapes[0]}, and what you expect has {shapes[1]}."
    place = differing(read, want)
    if place is None:
        return f"{_of_dtypes(want, read)}"
    if want.numel() == 1:
        return "The number differs."
    count = int((read != want).sum())
    where = f"[{', '.join(map(str, place))}]"
    return f"{count} of {want.numel()} numbers differ, most of all the one at {where}."
