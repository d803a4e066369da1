"""Turn what was judged into the values of the result object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tutor.candidate.outcome import Outcome, Raised
from tutor.candidate.printed import OUTPUT_CAP
from tutor.candidate.wire.protocol import Missing
from tutor.course.libraries import REFERENCE
from tutor.diagnosis.places import in_words
from tutor.grading.answer_key import AnswerKey
from tutor.grading.compare import printed
from tutor.grading.differ import Difference, bits_of
from tutor.grading.judgement import Judgement
from tutor.grading.summary import summarize
from tutor.grading.verdict import Judged
from tutor.results import CaseResult, Mismatch

WIDTH = 200


def case_results(
    answer_key: AnswerKey, judged: Sequence[Judged], *, texts: bool
) -> tuple[CaseResult, ...]:
    """One row per case. Printing values is slow, so only some rows have them as texts.

    texts: every row, with what was expected and what came; otherwise the first failing one, with
    its inputs and what differs.
    """
    shown = next((index for index, row in enumerate(judged) if not row.passes), None)
    return tuple(
        _with_texts(answer_key, index, row) if texts
        else _case_result(answer_key, index, row, shown=index == shown)
        for index, row in enumerate(judged)
    )  # fmt: skip


def _with_texts(answer_key: AnswerKey, index: int, row: Judged) -> CaseResult:
    import dataclasses

    observe, expected = answer_key.exercise.observe, answer_key.expected[index]
    wanted = answer_key.once(("expected", index), lambda: _outcome_words(expected.plain, observe))
    if row.outcome is None:
        actual = "no answer"
    elif not observe and expected.right and bits_of(row.outcome) == expected.right:
        actual = wanted
    else:
        actual = _outcome_words(row.outcome, observe)
    return dataclasses.replace(
        _case_result(answer_key, index, row, shown=True),
        expected_summary=wanted,
        actual_summary=actual,
    )


def _case_result(answer_key: AnswerKey, index: int, row: Judged, *, shown: bool) -> CaseResult:
    case, outcome = answer_key.cases[index], row.outcome
    words = answer_key.once(("input", index), lambda: _input_words(case.inputs)) if shown else ""
    return CaseResult(
        name=case.name,
        verdict=row.verdict,
        duration=outcome.seconds if outcome else 0.0,
        input_summary=words,
        mismatch=_mismatch(answer_key, row.differences[0]) if row.differences and shown else None,
        output=outcome.output if outcome else "",
        output_truncated=outcome.truncated if outcome else False,
    )


def _input_words(inputs: Mapping[str, Any]) -> str:
    lines = "\n".join(f"{name} {summarize(item, WIDTH)}" for name, item in inputs.items())
    return lines[: 3 * WIDTH]


def _mismatch(answer_key: AnswerKey, difference: Difference) -> Mismatch:
    where = difference.where
    if not where.startswith("result"):
        where = in_words(where, answer_key.exercise)
    return Mismatch(where, *expected_and_actual(difference, WIDTH))


def expected_and_actual(difference: Difference, width: int) -> tuple[str, str]:
    """Both sides in short lines; values in at most that many characters."""
    want, got = difference.want, difference.got
    if any(isinstance(item, (Raised, Missing)) for item in (want, got)):
        return words(want), words(got)
    return printed(want, got, width)


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


TOO_BUSY = (
    "The machine was so busy that this program did not get all the time that it may use. On a "
    "quiet machine the result may differ."
)


def grade_notes(judgement: Judgement) -> tuple[str, ...]:
    """Plain sentences beside the verdict."""
    skipped = sorted(set(judgement.reading.skipped))
    notes = [f"The breakpoint on line {line} was skipped; `debug` stops there." for line in skipped]
    for name, library in judgement.request.libraries.items():
        if library.owner == REFERENCE:
            notes.append(f"`{name}` came from the course, since yours is not accepted yet.")
    if judgement.output_bytes > OUTPUT_CAP:
        notes.append(
            f"Your code printed {judgement.output_bytes:,} bytes or more; "
            f"the first {OUTPUT_CAP >> 10} KiB were kept."
        )
    if judgement.depends_on_load:
        notes.append(TOO_BUSY)
    return tuple(notes)
