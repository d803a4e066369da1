"""Collect what speaks about a failed check: exceptions, known programs that match, the place."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.candidate.outcome import Raised
from tutor.course.cost_bar import CostBar
from tutor.diagnosis.evidence import Evidence
from tutor.grading.answer_key import AnswerKey
from tutor.grading.breach import Breach
from tutor.grading.broken_rules import known_with_same_breaches
from tutor.grading.judgement import Judgement
from tutor.grading.never_ends import stuck_like
from tutor.grading.program_run import run_with
from tutor.grading.recognise import Recognition, recognise
from tutor.grading.second_fault import place_of_exception, second_fault
from tutor.results import SEARCHABLE, Fact, Span, Verdict


def gather(answer_key: AnswerKey, judgement: Judgement, facts: tuple[Fact, ...]) -> Evidence:
    """Everything the explaining needs, about the first failing case."""
    reading, broken = judgement.reading, judgement.broken
    index, found = _first_failing(judgement), _recognition(answer_key, judgement)
    raised = _raised(judgement, index)
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
        beside=second_fault(answer_key, judgement, found) if found.programs else None,
        in_company=found.in_company,
        right=answer_key.right_sources,
        facts=facts,
        broken=tuple((one.rule, one.what, one.words) for one in broken if one.bar is None),
        over=_over(broken),
        missing=reading.missing,
        defined=reading.defined,
        loading=reading.load_error is not None,
        time_limit=answer_key.time_limit,
        reason=reading.reason,
        signal=reading.signal,
    )


def _first_failing(judgement: Judgement) -> int | None:
    return next((index for index, row in enumerate(judgement.cases) if not row.passes), None)


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


def _over(broken: Sequence[Breach]) -> tuple[CostBar, float] | None:
    """The first bar that was not met, and how many times what the reference needs it was."""
    return next(((one.bar, float(one.what)) for one in broken if one.bar is not None), None)


def _recognition(answer_key: AnswerKey, judgement: Judgement) -> Recognition:
    """Known slips; only proof counts, so every case must have been answered, and alike twice."""
    if judgement.verdict is Verdict.RULE_BROKEN:
        found = known_with_same_breaches(answer_key, judgement.broken)
        return Recognition(found if len(found) == 1 else ())
    request = judgement.request
    if judgement.verdict is Verdict.TIME_LIMIT:
        return Recognition(stuck_like(answer_key, request.source, judgement.reading.line))
    outcomes = [row.outcome for row in judgement.cases if row.outcome is not None]
    is_complete = judgement.verdict in SEARCHABLE and len(outcomes) == len(judgement.cases)
    if not is_complete or any(row.repeated for row in judgement.cases):
        return Recognition()
    return recognise(answer_key, run_with(outcomes, request.source, request.path))


def _span(judgement: Judgement, raised: Raised | None) -> Span | None:
    """The place of a broken rule, else of what was raised, else where the run stopped."""
    path, line = judgement.request.path, judgement.reading.line
    broken = judgement.broken if judgement.verdict is Verdict.RULE_BROKEN else ()
    placed = next((breach for breach in broken if breach.line), None)
    if placed:
        return Span(path, placed.line, placed.column, placed.line, placed.end_column)
    if raised and raised.frames:
        return place_of_exception(raised, path)
    return Span(path, line) if line else None
