"""The facts about a failed check: relations of the failing cases, as far as all of them agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import torch

from tutor.candidate.outcome import Outcome
from tutor.diagnosis.agreed import agreed
from tutor.diagnosis.facts import all_relations
from tutor.diagnosis.one_case import CaseFacts
from tutor.diagnosis.pair import Surroundings
from tutor.diagnosis.places import in_words
from tutor.diagnosis.sides import Sides
from tutor.diagnosis.uninitialised import unwritten
from tutor.grading.answer_key import AnswerKey
from tutor.grading.content import Case
from tutor.grading.differ import Difference
from tutor.grading.verdict import Judged
from tutor.results import Fact

MAX_FACTS = 6
MAX_CASES = 5  # failing cases that are asked whether a relation holds
LATER = "the first call was right, and the same call later on was not"
UNLIKE = "the same call on the same inputs gave two different results"
STALE = Fact("stale", "result", LATER)
UNSTABLE = Fact("unstable", "result", UNLIKE)


def facts_about(answer_key: AnswerKey, judged: Sequence[Judged], source: str) -> tuple[Fact, ...]:
    """Relations of the first failing case that the others bear out, strongest first.

    source: the learner's file.
    """
    failing = [index for index, row in enumerate(judged) if not row.passes]
    if not failing or judged[failing[0]].outcome is None:
        return ()
    first, *others = (
        _failing(answer_key, index, judged[index], source) for index in failing[:MAX_CASES]
    )
    places = {fact.where for fact in first.facts}
    others = [_with_right_places(answer_key, case, places) for case in others]
    others += _passing(answer_key, judged, places)
    facts = tuple(_in_words(answer_key, fact) for fact in agreed(first, others))
    return (*_from_two_runs(judged[failing[0]]), *facts)[:MAX_FACTS]


def _from_two_runs(row: Judged) -> Iterator[Fact]:
    """What the second run of the same case says."""
    if row.repeated and row.differences:
        yield STALE
    if row.varies:
        yield UNSTABLE


def _in_words(answer_key: AnswerKey, fact: Fact) -> Fact:
    """The fact with the name of its value in front, where it is not about the result."""
    if fact.where == "result":
        return fact
    return replace(fact, detail=f"{in_words(fact.where, answer_key.exercise)}: {fact.detail}")


def _failing(answer_key: AnswerKey, index: int, row: Judged, source: str) -> CaseFacts:
    case = answer_key.cases[index]
    found = [
        fact
        for difference in row.differences
        for fact in facts_of(answer_key, difference, case.inputs)
    ]
    return _case_facts(answer_key, case, tuple(unwritten(found, source)))


def _case_facts(answer_key: AnswerKey, case: Case, facts: tuple[Fact, ...]) -> CaseFacts:
    sizes = sizes_of(answer_key.exercise.shapes, case.inputs) or all_sizes(case.inputs)
    return CaseFacts(case.name, case.entry, sizes | _whole_numbers(case.inputs), facts)


def _passing(
    answer_key: AnswerKey, judged: Sequence[Judged], places: set[str]
) -> Iterator[CaseFacts]:
    """What the passing cases have right at the places where the first failing case is wrong."""
    for index, row in enumerate(judged):
        if row.passes:
            right = _case_facts(answer_key, answer_key.cases[index], ())
            yield _with_right_places(answer_key, right, places)


def _with_right_places(answer_key: AnswerKey, case: CaseFacts, places: set[str]) -> CaseFacts:
    """With the places of these that are right on this case, although 0 would be wrong."""
    index = next(i for i, one in enumerate(answer_key.cases) if one.name == case.case)
    expected = answer_key.expected[index].plain
    right = {
        place
        for place in places
        if not case.at(place) and _is_telling(_expected_at(expected, place, answer_key))
    }
    return replace(case, right=frozenset(right))


def _expected_at(expected: Outcome, place: str, answer_key: AnswerKey) -> Any:
    """The expected value of a place; None for the entries of lists, which nobody asks for."""
    if place in answer_key.exercise.observe:
        return expected.observed(place)
    if place == "result":
        return expected.value
    return expected.value.get(place) if isinstance(expected.value, dict) else None


def _is_telling(value: Any) -> bool:
    """Whether a factor or a sign would show in it."""
    if isinstance(value, torch.Tensor):
        return bool(value.any())
    return isinstance(value, float) and bool(value)


def facts_of(
    answer_key: AnswerKey, difference: Difference, inputs: Mapping[str, Any]
) -> Sequence[Fact]:
    """The facts about one difference, strongest first; none for an exception."""
    where = difference.where
    if difference.kind == "mutated":
        return (Fact("mutated_input", where, "it is not what it was before the call"),)
    if difference.kind == "aliased":
        return (Fact("aliases_input", "result", f"the result shares its memory with {where}"),)
    if difference.kind not in ("value", "observed"):
        return ()
    exercise = answer_key.exercise
    others = {name: item for name, item in inputs.items() if isinstance(item, torch.Tensor)}
    sizes = sizes_of(exercise.shapes, inputs) or all_sizes(others)
    around = Surroundings(sizes, others, exercise.tolerance)
    return all_relations(Sides(difference.got, difference.want, difference.exact, where), around)


def sizes_of(
    shapes: Sequence[tuple[str, Sequence[str]]], inputs: Mapping[str, Any]
) -> dict[str, int]:
    """The letters of this case's sizes, from the exercise's [shapes]: {"n": 5, "i": 4}."""
    sizes: dict[str, int] = {}
    for name, letters in shapes:
        item = inputs.get(name)
        if isinstance(item, torch.Tensor) and item.dim() == len(letters):
            sizes.update(zip(letters, item.shape, strict=True))
    return sizes


def all_sizes(inputs: Mapping[str, Any]) -> dict[str, int]:
    """Names for sizes where an exercise gives no letters: {"x.shape[0]": 5}."""
    return {
        f"{name}.shape[{axis}]": size
        for name, item in inputs.items()
        if isinstance(item, torch.Tensor)
        for axis, size in enumerate(item.shape)
    }


def _whole_numbers(inputs: Mapping[str, Any]) -> dict[str, int]:
    """Arguments that are counts themselves, such as the size of a batch."""
    return {name: item for name, item in inputs.items() if type(item) is int and item > 0}
