"""A known slip beside a trifle: the cases or traits that a second fact of its own explains."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from tutor.course.model import KnownSubmission, Tolerance
from tutor.grading.answer_key import AnswerKey
from tutor.grading.compare import same
from tutor.grading.content import Case
from tutor.grading.differ import Difference
from tutor.grading.known_matches import cases_that_count, wrong_programs
from tutor.grading.program_run import ProgramRun, apart, run_of

# how an author begins the name of a case without rows, without stages, without anything
EMPTY_NAMES = ("no", "empty", "nothing", "without")
FEW = 3  # at most one case of so many is left out of a match
# a value that a second fact explains on every case, while all its numbers still speak
TRAITS = ("mutated_input", "aliases_input", "wrong_dtype")
EDGE = "edge"  # a case without anything in it, where a program may do whatever it does


@dataclass(frozen=True)
class Beside:
    """A second fault. case: the number of the first one that shows it.

    kind: of the fact that explains it (results.FACT_KINDS), or EDGE.
    """

    case: int
    kind: str


@dataclass(frozen=True)
class Partial:
    """A known program that explains all but what is beside it. shown_by: the wrong cases that it
    shares with the submission. aside: the cases that are left out.
    """

    known: KnownSubmission
    beside: Beside
    shown_by: tuple[int, ...]
    aside: frozenset[int]


def match_beside(answer_key: AnswerKey, mine: ProgramRun) -> Partial | None:
    """The one known program that behaves alike when one further fact is set aside.

    It needs two wrong cases in common, where the known program is wrong on two, and every other
    known program has to differ on the cases that remain.
    """
    found = [_partial(answer_key, known, mine) for known in wrong_programs(answer_key)]
    partials = [partial for partial in found if partial is not None]
    if not partials:
        return None
    best = min(partials, key=lambda partial: len(partial.aside))
    rivals = [one for one in partials if one.known.code != best.known.code]
    return best if all(best.aside < rival.aside for rival in rivals) else None


def _partial(answer_key: AnswerKey, known: KnownSubmission, mine: ProgramRun) -> Partial | None:
    theirs = run_of(answer_key, known)
    kinds: dict[int, str] = {}  # of the fact that explains what is unlike, by case; "" for nothing
    for index in cases_that_count(answer_key, mine):
        unlike = apart(answer_key, index, mine, theirs)
        kind = _explained(answer_key, index, mine, theirs, unlike) if unlike else ""
        if kind is None:
            return None
        kinds[index] = kind
    beside = [Beside(index, kind) for index, kind in kinds.items() if kind]
    if len({one.kind for one in beside}) != 1:
        return None
    aside = frozenset(one.case for one in beside if one.kind not in TRAITS)
    wrong = [index for index in kinds if answer_key.differences(index, theirs.on(index))]
    shown_by = tuple(index for index in wrong if index not in aside)
    needed = min(2, len([index for index in wrong if not is_edge(answer_key.cases[index])]))
    is_proven = len(shown_by) >= max(1, needed) and len(aside) * FEW <= len(kinds)
    return Partial(known, beside[0], shown_by, aside) if is_proven else None


def is_edge(case: Case) -> bool:
    """Whether there is nothing in one of its inputs, or its author calls it so."""
    named = case.name.casefold().replace(":", " ").split()
    return any(word in EMPTY_NAMES for word in named) or any(
        _is_empty(item) for item in case.inputs.values()
    )


def _is_empty(item: Any) -> bool:
    if isinstance(item, torch.Tensor):
        return item.numel() == 0
    return isinstance(item, (list, tuple, dict, str)) and not item


def _explained(
    answer_key: AnswerKey,
    index: int,
    mine: ProgramRun,
    theirs: ProgramRun,
    unlike: Sequence[Difference],
) -> str | None:
    """The kind of fact that explains all that is unlike on this case, or None."""
    wrong = answer_key.differences(index, mine.on(index))
    if not wrong:  # right where the known program is not, so this is another slip
        return None
    trait = _trait(answer_key, unlike, wrong)
    if trait:
        return trait
    if is_edge(answer_key.cases[index]):
        return EDGE
    return "not_finite" if _only_not_finite(unlike, theirs, index) else None


def _trait(
    answer_key: AnswerKey, unlike: Sequence[Difference], wrong: Sequence[Difference]
) -> str | None:
    kinds = {difference.kind for difference in unlike}
    own = {(difference.kind, difference.where) for difference in wrong}
    if kinds == {"mutated"} and all(("mutated", one.where) in own for one in unlike):
        return "mutated_input"
    if kinds == {"aliased"}:
        return "aliases_input"
    tolerance = answer_key.exercise.tolerance
    by_place = {difference.where: difference for difference in wrong}
    if kinds <= {"value", "observed"} and all(
        one.where in by_place
        and _has_wrong_dtype(by_place[one.where].got, by_place[one.where].want)
        and _equal_but_for_dtype(one.got, one.want, tolerance)
        for one in unlike
    ):
        return "wrong_dtype"
    return None


def _has_wrong_dtype(got: Any, want: Any) -> bool:
    """Whether a tensor in it has a different dtype from the one wanted at its place."""
    if isinstance(got, torch.Tensor) and isinstance(want, torch.Tensor):
        return got.dtype != want.dtype
    return any(_has_wrong_dtype(one, other) for one, other in _pairs(got, want))


def _equal_but_for_dtype(got: Any, want: Any, tolerance: Tolerance) -> bool:
    """Tensors at the same places, of any shape, are compared in the coarser dtype of the two."""
    if isinstance(got, torch.Tensor) and isinstance(want, torch.Tensor):
        dtype = _coarser(got.dtype, want.dtype)
        return same(got.to(dtype), want.to(dtype), tolerance)
    pairs = _pairs(got, want)
    if pairs:
        return all(_equal_but_for_dtype(one, other, tolerance) for one, other in pairs)
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


def _only_not_finite(unlike: Sequence[Difference], theirs: ProgramRun, index: int) -> bool:
    """Whether nan or inf came where the known program, and so the inputs, allow a number."""
    return theirs.on(index).raised is None and all(
        one.kind in ("value", "observed") and not _is_finite(one.got) and _is_finite(one.want)
        for one in unlike
    )


def _is_finite(value: Any) -> bool:
    if isinstance(value, torch.Tensor):
        return bool(value.is_floating_point() and torch.isfinite(value).all())
    return isinstance(value, float) and math.isfinite(value)
