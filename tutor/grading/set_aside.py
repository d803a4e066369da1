"""A known slip beside a trifle: the cases or traits that a second fact of its own explains."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from tutor.course.model import KnownSubmission, Tolerance
from tutor.grading.answer_key import AnswerKey
from tutor.grading.content import Case
from tutor.grading.differ import Difference
from tutor.grading.dtype_likeness import equal_but_for_dtype, has_wrong_dtype
from tutor.grading.known_matches import cases_that_count, wrong_programs
from tutor.grading.program_run import ProgramRun, apart, run_of
from tutor.grading.proof_of_match import is_proven

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
    """A known program that explains all but what is beside it, and the cases that are left out."""

    known: KnownSubmission
    beside: Beside
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
    kinds = _explained_cases(answer_key, mine, theirs)
    beside = _one_kind(kinds)
    if not beside:
        return None
    aside = frozenset(one.case for one in beside if one.kind not in TRAITS)
    if not _is_few(aside, kinds) or not _is_shown(answer_key, theirs, kinds, aside):
        return None
    left = [index for index in kinds if index not in aside]
    return Partial(known, beside[0], aside) if is_proven(answer_key, mine, theirs, left) else None


def _one_kind(kinds: Mapping[int, str]) -> list[Beside]:
    """The cases that something else explains, if it is the same in all of them."""
    found = [Beside(index, kind) for index, kind in kinds.items() if kind]
    return found if len({one.kind for one in found}) == 1 else []


def _is_shown(
    answer_key: AnswerKey, theirs: ProgramRun, cases: Collection[int], aside: Collection[int]
) -> bool:
    """Whether two of the known program's wrong cases are left, or one where it has no more."""
    wrong = [index for index in cases if answer_key.differences(index, theirs.on(index))]
    ordinary = [index for index in wrong if not is_edge(answer_key.cases[index])]
    left = [index for index in wrong if index not in aside]
    return len(left) >= max(1, min(2, len(ordinary)))


def _is_few(aside: Collection[int], cases: Collection[int]) -> bool:
    return len(aside) * FEW <= len(cases)


def _explained_cases(answer_key: AnswerKey, mine: ProgramRun, theirs: ProgramRun) -> dict[int, str]:
    """By case, the kind of fact that explains what is unlike there, "" where nothing is.

    Empty where a case has no explanation; most programs have one of these early.
    """
    kinds: dict[int, str] = {}
    for index in cases_that_count(answer_key, mine):
        unlike = apart(answer_key, index, mine, theirs)
        kind = _explained(answer_key, index, mine, theirs, unlike) if unlike else ""
        if kind is None:
            return {}
        kinds[index] = kind
    return kinds


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
    """The trait that is all that tells the two apart, if the submission has it wrong."""
    kinds = {difference.kind for difference in unlike}
    if kinds == {"mutated"}:
        return "mutated_input" if _has_changed(wrong) >= _has_changed(unlike) else None
    if kinds == {"aliased"}:
        return "aliases_input"
    by_place = {difference.where: difference for difference in wrong}
    tolerance = answer_key.exercise.tolerance
    is_dtype = all(_is_of_wrong_dtype(one, by_place.get(one.where), tolerance) for one in unlike)
    return "wrong_dtype" if is_dtype else None


def _has_changed(differences: Sequence[Difference]) -> set[str]:
    """The inputs that are not as they should be after the call."""
    return {one.where for one in differences if one.kind == "mutated"}


def _is_of_wrong_dtype(unlike: Difference, wrong: Difference | None, tolerance: Tolerance) -> bool:
    """Whether the dtype is wrong, and nothing else tells it from the known program's value.

    wrong: what is wrong with the value itself at that place.
    """
    if wrong is None or unlike.kind not in ("value", "observed"):
        return False
    is_of_form = has_wrong_dtype(wrong.got, wrong.want)
    return is_of_form and equal_but_for_dtype(unlike.got, unlike.want, tolerance)


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
