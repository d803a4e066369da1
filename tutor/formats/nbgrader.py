"""nbgrader: the CSV that `nbgrader export` writes, and a comment.

One row per assignment and student, as in `nbgrader/plugins/export.py`; there, nothing handed in is
an empty timestamp and a score of 0.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.formats.credit import REMARKS, credit, points
from tutor.formats.gradebook_columns import Column, columns, grade_of
from tutor.formats.safe_csv import csv_text
from tutor.learner_results import LearnerResult

COLUMNS = (
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
    "raw_score", "late_submission_penalty", "score", "max_score", "comment",
)  # fmt: skip
_NO_PENALTY = 0.0  # the tutor knows who was late, and leaves what follows from it to the teacher


def as_nbgrader(results: Sequence[LearnerResult]) -> str:
    """The rows of one exercise after the other."""
    rows = (_row(result, column) for column in columns(results) for result in results)
    return csv_text([COLUMNS, *rows])


def _row(result: LearnerResult, column: Column) -> tuple[str, ...]:
    first, last = _names(result.learner.name)
    score, comment = _score(result, column)
    maximum = points(column.maximum)
    return (
        column.id, "", _submitted(result, column), result.learner.id, last, first,
        result.learner.email, score, points(_NO_PENALTY), score, maximum, comment,
    )  # fmt: skip


def _score(result: LearnerResult, column: Column) -> tuple[str, str]:
    """The points, and what there is to say about them."""
    grade = grade_of(result, column)
    if grade is None:
        return points(0.0), "no submission was found"
    late = any(it.late for it in result.handed_in if it.exercise == column.id)
    remarks = (REMARKS.get(grade.verdict, ""), "late" if late else "")
    return points(credit(grade)), "; ".join(remark for remark in remarks if remark)


def _submitted(result: LearnerResult, column: Column) -> str:
    times = (it.submitted for it in result.handed_in if it.exercise == column.id)
    return next(times, "")


def _names(name: str) -> tuple[str, str]:
    """First and last name, out of "Ada Lovelace" or "Lovelace, Ada"."""
    last, comma, first = name.partition(",")
    if comma:
        return first.strip(), last.strip()
    first, _, last = name.strip().rpartition(" ")
    return first, last
