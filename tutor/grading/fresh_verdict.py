"""Judge the fresh cases apart from the fixed ones, and say what their failure means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from torch import Tensor

from tutor.diagnosis.words import shape
from tutor.grading.answer_key import AnswerKey
from tutor.grading.content import Case
from tutor.grading.reading import Reading
from tutor.grading.verdict import Compare, Judged, judge_cases
from tutor.results import SEARCHABLE, CaseResult, Diagnosis, Verdict

CODE = "only-the-known-cases"


@dataclass(frozen=True)
class FreshRow:
    """One fresh case and what came of it."""

    case: Case
    judged: Judged


def reading_of_fixed(reading: Reading, size: int) -> Reading:
    """The part about the first `size` cases.

    A run that stopped is blamed on them unless they were all answered, twice: then it stopped in a
    fresh case.
    """
    first, again = reading.first[:size], reading.again[:size]
    is_complete = None not in (*first, *again) and len(first) < len(reading.first)
    # an answer that is not well-formed is about the run as a whole
    stopped = reading.stopped
    if is_complete and stopped is not Verdict.FLAGGED:
        stopped = None
    return replace(reading, first=first, again=again, stopped=stopped)


def judge_fresh(
    reading: Reading, answer_key: AnswerKey, size: int, compare: Compare
) -> tuple[FreshRow, ...]:
    """A row for each case after the first `size`. answer_key: with the fresh cases at its end."""
    if len(answer_key.cases) == size:
        return ()
    fresh_key = answer_key.with_cases(answer_key.cases[size:], answer_key.expected[size:])
    part = replace(reading, first=reading.first[size:], again=reading.again[size:])
    judged = judge_cases(part, fresh_key, lambda index, outcome: compare(index + size, outcome))
    rows = zip(fresh_key.cases, judged, strict=True)
    return tuple(FreshRow(case, row) for case, row in rows)


def first_failing(rows: Sequence[FreshRow]) -> FreshRow | None:
    """The first that did not pass."""
    return next((row for row in rows if not row.judged.passes), None)


def verdict_with_fresh(fixed: Verdict, rows: Sequence[FreshRow]) -> Verdict:
    """That of the fixed cases, unless they are right and a fresh one is not.

    An exception on a fresh case is a wrong answer too: the program ran to its end elsewhere.
    """
    failing = first_failing(rows)
    if failing is None or fixed is not Verdict.ACCEPTED:
        return fixed
    verdict = failing.judged.verdict
    is_about_values = verdict in (*SEARCHABLE, Verdict.NOT_STARTED)
    return Verdict.WRONG_ANSWER if is_about_values else verdict


def only_the_known_cases(rows: Sequence[FreshRow]) -> Diagnosis | None:
    """What is proven by a fresh case that fails, None where none does or the run was stopped."""
    failing = first_failing(rows)
    if failing is None or failing.judged.verdict not in (*SEARCHABLE, Verdict.NOT_STARTED):
        return None
    wrong = sum(not row.judged.passes for row in rows)
    sizes = sizes_in_words(failing.case)
    example = f", the first of them with {sizes}" if sizes else ""
    return Diagnosis(
        CODE,
        "Right on the known cases, wrong on others of the same kind",
        "This program is right on every case that all submissions get. It was also run on"
        f" {len(rows)} cases drawn for this submission alone, and {wrong} of them came out wrong"
        f"{example}.",
        help="Does the result follow from the inputs alone, for every size? Possible reasons: a"
        " size that is written into the program, a result kept from an earlier call, or answers"
        " that are listed.",
    )


def fresh_results(rows: Sequence[FreshRow]) -> tuple[CaseResult, ...]:
    """Names, sizes and verdicts: no values, and nothing that the program printed, which may hold
    the inputs.
    """
    return tuple(
        CaseResult(
            name=row.case.name,
            verdict=row.judged.verdict,
            duration=row.judged.outcome.seconds if row.judged.outcome else 0.0,
            input_summary=sizes_in_words(row.case),
        )
        for row in rows
    )


def sizes_in_words(case: Case) -> str:
    """The shape of each input that is a tensor: `x [3, 5], w [5, 2]`."""
    return ", ".join(f"{name} {shape(item.shape)}" for name, item in _tensors(case.inputs))


def _tensors(inputs: Mapping[str, Any]) -> list[tuple[str, Tensor]]:
    return [(name, item) for name, item in inputs.items() if isinstance(item, Tensor)]
