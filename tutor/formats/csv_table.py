"""csv: one row per learner and exercise, with the verdict, the points and what was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.formats.credit import REMARKS, credit, maximum, points
from tutor.formats.findings import diagnoses, in_one_line
from tutor.formats.safe_csv import csv_text
from tutor.formats.student_view import arrived_as
from tutor.learner_results import HandedIn, LearnerResult
from tutor.results import Grade, Verdict

COLUMNS = (
    "learner", "name", "email", "exercise", "title", "verdict", "score", "max_score", "file",
    "line", "submitted", "late", "diagnosis", "message", "comment",
)  # fmt: skip


def as_csv(results: Sequence[LearnerResult]) -> str:
    """A header, then the rows; a learner without any submission has a row too."""
    return csv_text([COLUMNS, *(row for result in results for row in _rows(result))])


def _rows(result: LearnerResult) -> Iterator[tuple[str, ...]]:
    for grade in result.exercises:
        yield _row(result, grade)
    for left_out in result.left_out:
        yield _remark(result, f"left out {left_out.path}: {left_out.reason}")
    if not result.exercises and not result.left_out:
        yield _remark(result, "no submission was found")


def _row(result: LearnerResult, grade: Grade) -> tuple[str, ...]:
    span = grade.diagnosis.span if grade.diagnosis else None
    arrived = _handed_in(result, grade)
    return (
        *_who(result),
        grade.id,
        grade.title,
        grade.verdict.value,
        points(credit(grade)),
        points(maximum(grade)),
        arrived_as(result, grade),
        str(span.line) if span else "",
        arrived.submitted if arrived else "",
        "late" if arrived and arrived.late else "",
        " ".join(found.code for found in diagnoses(grade)),
        "" if grade.verdict is Verdict.ACCEPTED else in_one_line(grade),
        REMARKS.get(grade.verdict, ""),
    )


def _who(result: LearnerResult) -> tuple[str, str, str]:
    return result.learner.id, result.learner.name, result.learner.email


def _remark(result: LearnerResult, comment: str) -> tuple[str, ...]:
    """A row about no exercise."""
    who = _who(result)
    return (*who, *[""] * (len(COLUMNS) - len(who) - 1), comment)


def _handed_in(result: LearnerResult, grade: Grade) -> HandedIn | None:
    return next((file for file in result.handed_in if file.exercise == grade.id), None)
