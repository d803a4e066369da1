"""Collect what speaks about a failed check: facts, known programs that behave alike, the place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch

from tutor.candidate.outcome import Raised
from tutor.diagnosis.agreed import agreed
from tutor.diagnosis.evidence import Evidence, SecondFault
from tutor.diagnosis.facts import relate
from tutor.grading.answer_key import AnswerKey
from tutor.grading.breach import Breach
from tutor.grading.broken_rules import BAR, known_with_same_breaches
from tutor.grading.compare import printed
from tutor.grading.differ import Difference
from tutor.grading.judgement import Judgement
from tutor.grading.never_ends import stuck_like
from tutor.grading.program_run import run_with
from tutor.grading.recognise import Recognition, recognise
from tutor.grading.set_aside import TRAITS
from tutor.grading.verdict import Judged
from tutor.grading.wrong_places import Place
from tutor.results import SEARCHABLE, Fact, Span, Verdict

MAX_FACTS = 6
SHORT = 60  # characters of a value within a sentence
MAX_CASES = 5  # failing cases that are asked whether a relation holds
STALE = Fact("stale", "result", "the first call was right, and the same call later on was not")


def facts_about(answer_key: AnswerKey, judged: Sequence[Judged]) -> tuple[Fact, ...]:
    """Relations that hold on the first failing case and on the others, strongest first."""
    failing = [index for index, row in enumerate(judged) if not row.passes]
    if not failing or judged[failing[0]].outcome is None:
        return ()
    first, *others = (
        _facts_of_case(answer_key, index, judged[index]) for index in failing[:MAX_CASES]
    )
    facts = agreed(first, others)
    if judged[failing[0]].repeated and judged[failing[0]].differences:
        facts = (STALE, *facts)
    return facts[:MAX_FACTS]


def _facts_of_case(answer_key: AnswerKey, index: int, row: Judged) -> tuple[Fact, ...]:
    inputs = answer_key.cases[index].inputs
    return tuple(
        fact for difference in row.differences for fact in _facts_of(answer_key, difference, inputs)
    )


def _facts_of(
    answer_key: AnswerKey, difference: Difference, inputs: Mapping[str, Any]
) -> Sequence[Fact]:
    where = difference.where
    if difference.kind == "mutated":
        return (Fact("mutated_input", where, f"{where} is not what it was before the call"),)
    if difference.kind == "aliased":
        return (Fact("aliases_input", "result", f"the result shares its memory with {where}"),)
    if difference.kind not in ("value", "observed"):
        return ()
    return relate(
        difference.got,
        difference.want,
        where=where,
        sizes=sizes_of(answer_key.exercise.shapes, inputs),
        others={name: item for name, item in inputs.items() if isinstance(item, torch.Tensor)},
        tolerance=answer_key.exercise.tolerance,
        precise=difference.exact,
    )


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


def gather(answer_key: AnswerKey, judgement: Judgement, facts: tuple[Fact, ...]) -> Evidence:
    """Everything the explaining needs, about the first failing case."""
    judged, reading, broken = judgement.cases, judgement.reading, judgement.broken
    index = next((i for i, row in enumerate(judged) if not row.passes), None)
    raised = _raised(judgement, index)
    found = _recognition(answer_key, judgement)
    return Evidence(
        exercise=answer_key.exercise,
        source=judgement.request.source,
        path=judgement.request.path,
        verdict=judgement.verdict,
        entry=_entry(answer_key, index),
        case=answer_key.cases[index].name if index is not None else "",
        raised=(raised.type, raised.message) if raised else None,
        expected_raise=_expected_raise(answer_key, index),
        span=_span(judgement, raised),
        told=found.programs,
        beside=_second_fault(answer_key, judgement, found) if found.programs else None,
        in_company=found.in_company,
        right=answer_key.right_sources,
        facts=facts,
        broken=tuple((one.rule, one.what, one.words) for one in broken if one.rule != BAR),
        over=_over(broken),
        missing=reading.missing,
        defined=reading.defined,
        loading=reading.load_error is not None,
        time_limit=answer_key.time_limit,
        reason=reading.reason,
        signal=reading.signal,
    )


def _raised(judgement: Judgement, index: int | None) -> Raised | None:
    """What the file raised when it was loaded, else what the failing case raised."""
    outcome = judgement.cases[index].outcome if index is not None else None
    return judgement.reading.load_error or (outcome.raised if outcome else None)


def _expected_raise(answer_key: AnswerKey, index: int | None) -> str:
    """The type of exception that the failing case should raise, "" for none."""
    raised = answer_key.expected[index].plain.raised if index is not None else None
    return raised.type if raised else ""


def _entry(answer_key: AnswerKey, index: int | None) -> str:
    """The learner's function that the failing case is about, or the first one for a drive's."""
    entries = answer_key.exercise.entry
    name = answer_key.cases[index].entry if index is not None else entries[0]
    return name if name in entries else entries[0]


def _over(broken: Sequence[Breach]) -> tuple[str, float, str] | None:
    """(case, how many times too much, why) of the first bar that was not met."""
    bar = next((breach for breach in broken if breach.rule == BAR), None)
    if bar is None:
        return None
    case, _, why = bar.words.partition("\n")
    return case, float(bar.what), why


def _recognition(answer_key: AnswerKey, judgement: Judgement) -> Recognition:
    """Known slips; only proof counts, so every case must have been answered, and alike twice."""
    if judgement.verdict is Verdict.RULE_BROKEN:
        found = known_with_same_breaches(answer_key, judgement.broken)
        return Recognition(found if len(found) == 1 else ())
    if judgement.verdict is Verdict.TIME_LIMIT:
        return Recognition(stuck_like(answer_key, judgement.request.source, judgement.reading.line))
    if judgement.verdict not in SEARCHABLE:
        return Recognition()
    outcomes = [row.outcome for row in judgement.cases if row.outcome is not None]
    if len(outcomes) < len(judgement.cases) or any(row.repeated for row in judgement.cases):
        return Recognition()
    request = judgement.request
    return recognise(answer_key, run_with(outcomes, request.source, request.path))


def _second_fault(
    answer_key: AnswerKey, judgement: Judgement, found: Recognition
) -> SecondFault | None:
    """What is proven beside the known slips, about the first case that shows it."""
    if found.beside is None:
        return _fault_at_places(answer_key, judgement, found.left)
    index = found.beside.case
    row, name = judgement.cases[index], answer_key.cases[index].name
    raised = row.outcome.raised if row.outcome else None
    if raised:
        words = raised.type, raised.message
        return SecondFault(name, "case", raised=words, place=_span(judgement, raised))
    if found.beside.kind in TRAITS:
        facts = _facts_of_case(answer_key, index, row)
        fact = next((fact for fact in facts if fact.kind == found.beside.kind), None)
        return SecondFault(name, "trait", fact)
    first = row.differences[0]
    values = first.where, *printed(first.want, first.got, SHORT)
    return SecondFault(name, "case", values=values)


def _fault_at_places(
    answer_key: AnswerKey, judgement: Judgement, places: frozenset[Place]
) -> SecondFault | None:
    """The strongest fact about one of these places."""
    for case, row in zip(answer_key.cases, judgement.cases, strict=True):
        there = [one for one in row.differences if (case.entry, one.where) in places]
        facts = [fact for one in there for fact in _facts_of(answer_key, one, case.inputs)]
        if facts:
            return SecondFault(case.name, "places", facts[0])
    return None


def _span(judgement: Judgement, raised: Raised | None) -> Span | None:
    """The place of a broken rule, else of what was raised, else where the run stopped."""
    path, line = judgement.request.path, judgement.reading.line
    broken = judgement.broken if judgement.verdict is Verdict.RULE_BROKEN else ()
    placed = next((breach for breach in broken if breach.line), None)
    if placed:
        return Span(path, placed.line, placed.column, placed.line, placed.end_column)
    if raised and raised.frames:
        return _innermost(raised, path)
    return Span(path, line) if line else None


def _innermost(raised: Raised, path: str) -> Span:
    """The last frame in the learner's file, or in another of theirs."""
    own = [frame for frame in raised.frames if frame.file == path] or raised.frames
    last = own[-1]
    return Span(last.file, last.line, last.column, last.end_line, last.end_column)
