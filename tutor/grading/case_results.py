"""Turn what was judged into the values of the result object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tutor.candidate.child import OUTPUT_CAP
from tutor.candidate.wire.protocol import Missing
from tutor.grading.answer_key import AnswerKey
from tutor.grading.compare import printed
from tutor.grading.differ import Difference
from tutor.grading.outcome import Outcome, Raised
from tutor.grading.rules import Breach
from tutor.grading.summary import summarize
from tutor.grading.verdict import Judged, Reading
from tutor.results import CaseResult, Mismatch, Verdict

WIDTH = 200


def overall(reading: Reading, judged: Sequence[Judged], broken: Sequence[Breach]) -> Verdict:
    """One verdict: does it load, was it honest, the first failing case, and last of all the rules."""
    if reading.stopped is Verdict.FLAGGED:
        return Verdict.FLAGGED
    if reading.load_error or reading.missing:
        return Verdict.DOES_NOT_LOAD
    failed = next((row for row in judged if row.verdict is not Verdict.ACCEPTED), None)
    if failed is None:
        return Verdict.RULE_BROKEN if broken else Verdict.ACCEPTED
    if all(
        row.outcome and row.outcome.raised and row.outcome.raised.type == "NotImplementedError"
        for row in judged
    ):
        return Verdict.NOT_STARTED
    return failed.verdict


def case_results(answer_key: AnswerKey, judged: Sequence[Judged]) -> tuple[CaseResult, ...]:
    """One row a case, with short printed forms of what went in, what was expected and what came."""
    return tuple(_case_result(answer_key, index, row) for index, row in enumerate(judged))


def _case_result(answer_key: AnswerKey, index: int, row: Judged) -> CaseResult:
    case, expected = answer_key.cases[index], answer_key.expected[index].plain
    outcome = row.outcome
    return CaseResult(
        name=case.name,
        verdict=row.verdict,
        duration=outcome.seconds if outcome else 0.0,
        input_summary=answer_key.once(("input", index), lambda: _input_words(case.inputs)),
        expected_summary=answer_key.once(
            ("expected", index), lambda: _outcome_words(expected, answer_key.exercise.observe)
        ),
        actual_summary=_outcome_words(outcome, answer_key.exercise.observe)
        if outcome
        else "no answer",
        mismatch=_mismatch(row.differences[0]) if row.differences else None,
        output=outcome.output if outcome else "",
        output_truncated=outcome.truncated if outcome else False,
    )


def _input_words(inputs: Mapping[str, Any]) -> str:
    return "\n".join(f"{name} {summarize(item, WIDTH)}" for name, item in inputs.items())[
        : 3 * WIDTH
    ]


def _mismatch(difference: Difference) -> Mismatch:
    if any(isinstance(item, (Raised, Missing)) for item in (difference.want, difference.got)):
        return Mismatch(difference.where, words(difference.want), words(difference.got))
    return Mismatch(difference.where, *printed(difference.want, difference.got, WIDTH))


def _outcome_words(outcome: Outcome, observe: Sequence[str]) -> str:
    if outcome.raised:
        return words(outcome.raised)
    if not observe:
        return words(outcome.value)
    return "  ".join(f"{place} {words(outcome.observed(place))}" for place in observe)


def words(value: Any) -> str:
    """A value or an exception in one short line."""
    if isinstance(value, Raised):
        return f"{value.type}: {value.message}"[:WIDTH] if value.message else value.type
    if isinstance(value, Missing):
        return "not set"
    return summarize(value, WIDTH)


def grade_notes(
    reading: Reading, libraries: Sequence[tuple[str, str]], printed: int
) -> tuple[str, ...]:
    """Plain sentences beside the verdict. libraries: (name, "learner" or "reference")."""
    notes = []
    for line in sorted(set(reading.skipped)):
        notes.append(f"A breakpoint on line {line} was passed over; `debug` stops there.")
    for name, owner in libraries:
        if owner == "reference":
            notes.append(f"`{name}` came from the course, since yours is not accepted yet.")
    if printed > OUTPUT_CAP:
        notes.append(
            f"Your code printed {printed:,} bytes or more; the first {OUTPUT_CAP >> 10} KiB were kept."
        )
    return tuple(notes)
