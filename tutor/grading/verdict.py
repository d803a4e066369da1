"""From a checked report to a verdict for every case and for the whole. Pure: nothing runs here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from tutor.candidate.outcome import Outcome, Raised
from tutor.candidate.wire.protocol import Opaque
from tutor.course.model import Tolerance
from tutor.grading.answer_key import AnswerKey
from tutor.grading.breach import Breach
from tutor.grading.compare import same
from tutor.grading.differ import Difference
from tutor.grading.reading import Reading
from tutor.results import Verdict

MEMORY_WORDS = (
    "can't allocate memory",
    "not enough memory",
    "Cannot allocate memory",
    "unable to mmap",
)
SLACK = Tolerance()
Compare = Callable[[int, Outcome], tuple[Difference, ...]]  # with the case of that number


@dataclass(frozen=True)
class Judged:
    """One case: its verdict and what differs.

    repeated: right at first, wrong when called again. varies: wrong at once, and not in the same
    way when called again.
    """

    verdict: Verdict
    differences: tuple[Difference, ...] = ()
    outcome: Outcome | None = None
    repeated: bool = False
    varies: bool = False

    @property
    def passes(self) -> bool:
        """Whether nothing is wrong with this case."""
        return self.verdict is Verdict.ACCEPTED

    @property
    def is_not_written(self) -> bool:
        """Whether the call raised what a starter raises."""
        raised = self.outcome.raised if self.outcome else None
        return raised is not None and raised.type == "NotImplementedError"


def overall(reading: Reading, judged: Sequence[Judged], broken: Sequence[Breach]) -> Verdict:
    """One verdict: was it honest, does it load, the first failing case, and last the rules."""
    if reading.stopped is Verdict.FLAGGED:
        return Verdict.FLAGGED
    if reading.load_error or reading.missing:
        return Verdict.DOES_NOT_LOAD
    failed = next((row for row in judged if not row.passes), None)
    if failed is None:
        return Verdict.RULE_BROKEN if broken else Verdict.ACCEPTED
    if all(row.is_not_written for row in judged):
        return Verdict.NOT_STARTED
    return failed.verdict


def judge_cases(
    reading: Reading, answer_key: AnswerKey, compare: Compare | None = None
) -> tuple[Judged, ...]:
    """A verdict for every case; a case without an answer carries the reason why the run stopped.

    compare: as AnswerKey.differences, for whoever has compared already.
    """
    judge = partial(_judge_answer, answer_key, compare or answer_key.differences)
    first = [judge(outcome, index) for index, outcome in enumerate(reading.first)]
    answered = [row for row in first if row is not None]
    if len(answered) < len(first):
        unanswered = Judged(reading.stopped or Verdict.RUNTIME_ERROR)
        return tuple(row or unanswered for row in first)
    return _with_second_pass(answered, reading, judge)


def _with_second_pass(
    first: Sequence[Judged],
    reading: Reading,
    judge: Callable[[Outcome | None, int], Judged | None],
) -> tuple[Judged, ...]:
    """What the second pass says counts only where all of the first was right.

    A failure seen at once says more than one seen later.
    """
    rows = list(first)
    if all(row.passes for row in first):
        for index, again in enumerate(reading.again):
            second = judge(again, index)
            if second is not None and not second.passes:
                rows[index] = replace(second, repeated=True)
    else:
        index = next(index for index, row in enumerate(rows) if not row.passes)
        second = judge(reading.again[index], index)
        rows[index] = replace(rows[index], varies=_is_unlike(rows[index], second))
    return _stopped_late(rows, reading) if reading.stopped else tuple(rows)


def _is_unlike(first: Judged, second: Judged | None) -> bool:
    """Whether two runs of one case on the same inputs came to different results."""
    if second is None or first.outcome is None or second.outcome is None:
        return False
    values = [(one.kind, one.where, one.got) for one in first.differences]
    again = [(one.kind, one.where, one.got) for one in second.differences]
    return len(values) != len(again) or not all(
        one[:2] == two[:2] and _is_same(one[2], two[2])
        for one, two in zip(values, again, strict=True)
    )


def _is_same(one: Any, two: Any) -> bool:
    """Whether two results of one program are alike; where they raise, by the exception's type."""
    if isinstance(one, Raised) and isinstance(two, Raised):
        return one.type == two.type
    return same(_without_texts(one), _without_texts(two), SLACK)


def _without_texts(value: Any) -> Any:
    """With the type alone of what cannot cross: its text may hold an address in memory."""
    if isinstance(value, Opaque):
        return Opaque(value.type, "")
    if isinstance(value, (list, tuple)):
        return [_without_texts(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_texts(item) for key, item in value.items()}
    return value


def _stopped_late(rows: list[Judged], reading: Reading) -> tuple[Judged, ...]:
    """A run that stopped in its second pass blames the first right case not answered again.

    Where every answer came twice and was right, but no word that it was done, the last case is
    blamed: such a run is never accepted.
    """
    assert reading.stopped is not None, "the caller has looked"
    right = [index for index, row in enumerate(rows) if row.passes]
    unanswered = [index for index in right if reading.again[index] is None]
    blamed = unanswered or ([len(rows) - 1] if len(right) == len(rows) else [])
    for index in blamed[:1]:
        rows[index] = Judged(reading.stopped, (), rows[index].outcome, repeated=True)
    return tuple(rows)


def _judge_answer(
    answer_key: AnswerKey, compare: Compare, outcome: Outcome | None, index: int
) -> Judged | None:
    if outcome is None:
        return None
    found = compare(index, outcome)
    return Judged(_verdict_of(outcome, found, answer_key, index), found, outcome)


def _verdict_of(
    outcome: Outcome, found: Sequence[Difference], answer_key: AnswerKey, index: int
) -> Verdict:
    if not found:
        return Verdict.ACCEPTED
    if answer_key.exercise.staged and outcome.is_to_come:
        return Verdict.NOT_STARTED
    raised = outcome.raised
    if raised is None or answer_key.expected[index].plain.raised is not None:
        return Verdict.WRONG_ANSWER
    if raised.type == "MemoryError" or any(word in raised.message for word in MEMORY_WORDS):
        return Verdict.RESOURCE_LIMIT
    return Verdict.RUNTIME_ERROR
