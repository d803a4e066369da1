"""What the judge itself saw of the inputs after all calls, put in the place of what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from torch import Tensor

from tutor.candidate.input_memory import can_be_lent
from tutor.candidate.messages import Answer
from tutor.candidate.report import Report
from tutor.candidate.wire.protocol import unpack
from tutor.course.texts import read_drive
from tutor.grading.answer_key import AnswerKey


def held_from(answer_key: AnswerKey) -> int | None:
    """From which call on values wait until the judge has overwritten the inputs; None where it
    cannot look at them.

    That is the second pass. Where a right result may lie in an input's memory (it is the input, or
    a drive puts parts of it into a dict), no value waits.
    """
    size = len(answer_key.cases)
    if not can_be_lent([case.packed for case in answer_key.cases]):
        return None
    exercise = answer_key.exercise
    are_apart = not any(expected.plain.aliases for expected in answer_key.expected)
    waits = are_apart and not read_drive(exercise) and not exercise.observe
    return size if waits else 2 * size


def as_seen(report: Report) -> None:
    """Correct the answers about inputs that are not what was sent, whatever was said of them."""
    for number, packed in (report.changed or {}).items():
        if number < len(report.answers):
            report.answers[number] = _corrected(report.answers[number], unpack(packed))


def _corrected(answer: Answer, seen: Mapping[str, Any]) -> Answer:
    """seen: the inputs by what is in memory; what was set on them is known from the answer."""
    said = answer.outcome.after
    for name, item in seen.items():
        if isinstance(item, Tensor) and isinstance(said.get(name), Tensor):
            vars(item).update(vars(said[name]))
    return replace(answer, outcome=replace(answer.outcome, untouched=False, after=seen))
