"""Known slips that each spoil places of their own: an attribute, an entry of a dict, a function."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from tutor.course.model import KnownSubmission
from tutor.grading.answer_key import AnswerKey
from tutor.grading.known_matches import cases_that_count, wrong_programs
from tutor.grading.program_run import ProgramRun, apart, run_of
from tutor.grading.proof_of_match import is_proven, is_telling

Place = tuple[str, str]  # the function that a case calls, and what is wrong there ("w.g")
Wrong = Mapping[int, frozenset[Place]]  # the wrong places of a submission, by case


@dataclass(frozen=True)
class BySlip:
    """programs: known ones, each wrong at places of its own exactly as the submission is.

    left: wrong places that none of them explains. explains_first: whether they explain something of
    the first wrong case, and nothing that they explain is an exception.
    """

    programs: tuple[KnownSubmission, ...]
    left: frozenset[Place]
    explains_first: bool


def slips_by_place(answer_key: AnswerKey, mine: ProgramRun) -> BySlip | None:
    """The known programs that explain the wrong places one by one, on all cases; None for none.

    A place that two differently named programs explain is explained by neither.
    """
    there = cases_that_count(answer_key, mine)
    by_case = {index: _wrong_places(answer_key, mine, index) for index in there}
    wrong = frozenset[Place]().union(*by_case.values())
    if len(wrong) < 2:
        return None
    fitting = _fitting(answer_key, mine, by_case)
    alone = [known for known in wrong_programs(answer_key) if _is_alone(known.name, fitting)]
    if not alone:
        return None
    explained = frozenset[Place]().union(*(fitting[known.name] for known in alone))
    return BySlip(tuple(alone), wrong - explained, _explains_first(by_case, explained))


def _explains_first(by_case: Wrong, explained: frozenset[Place]) -> bool:
    first = next(places for places in by_case.values() if places)
    raises = any(where == "raised" for _, where in explained)
    return bool(first & explained) and not raises


def _fitting(
    answer_key: AnswerKey, mine: ProgramRun, by_case: Wrong
) -> dict[str, frozenset[Place]]:
    """The known programs that explain any place, by name, each with all its places."""
    found = {
        known.name: _places_explained(answer_key, known, mine, by_case)
        for known in wrong_programs(answer_key)
    }
    return {name: places for name, places in found.items() if places}


def _is_alone(name: str, fitting: dict[str, frozenset[Place]]) -> bool:
    """Whether it explains places, and no other program explains any of these."""
    return name in fitting and not any(
        fitting[name] & places for other, places in fitting.items() if other != name
    )


def _wrong_places(answer_key: AnswerKey, run: ProgramRun, index: int) -> frozenset[Place]:
    """Where it is wrong on one case."""
    entry = answer_key.cases[index].entry
    found = answer_key.differences(index, run.on(index))
    return frozenset((entry, difference.where) for difference in found)


def _places_explained(
    answer_key: AnswerKey, known: KnownSubmission, mine: ProgramRun, wrong: Wrong
) -> frozenset[Place]:
    """Where the known program is wrong, if the submission is wrong there too and alike.

    Most programs are found out on the first case, so the others are not run.
    """
    theirs = run_of(answer_key, known)
    places: set[Place] = set()
    unlike: set[Place] = set()
    is_shown = False
    everywhere = frozenset[Place]().union(*wrong.values())
    for index in wrong:
        entry = answer_key.cases[index].entry
        found = answer_key.differences(index, theirs.on(index))
        places |= {(entry, difference.where) for difference in found}
        is_shown |= any(is_telling(difference.got) for difference in found)
        unlike |= {(entry, one.where) for one in apart(answer_key, index, mine, theirs)}
        if places & unlike or not places <= everywhere:
            return frozenset()
    if not is_shown or _cuts_through_an_exception(places, everywhere):
        return frozenset()
    return frozenset(places) if is_proven(answer_key, mine, theirs, [*wrong]) else frozenset()


def _cuts_through_an_exception(places: Set[Place], wrong: Set[Place]) -> bool:
    """Whether some of a function's wrong places are meant where an exception hides others."""
    raising = {function for function, where in wrong if where == "raised"}
    touched = {function for function, _ in places} & raising
    return any(place[0] in touched for place in wrong - places)
