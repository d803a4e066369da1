"""moodle: a CSV for the import of the Moodle gradebook, a grade and a feedback column per exercise.

How Moodle reads it: `grade/import/csv/classes/load_data.php`. A row whose identity is empty would
get the student of the row before it, so no identity is ever empty: an unknown one is a value that
nobody has, at which Moodle stops and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.formats.credit import REMARKS, credit, points
from tutor.formats.findings import in_one_line
from tutor.formats.gradebook_columns import Column, columns, grade_of
from tutor.formats.safe_csv import csv_text
from tutor.learner_results import LearnerResult
from tutor.results import Grade, Verdict

_STUDENT = ("Username", "Email address", "Full name", "Moodle identifier")


def as_moodle(results: Sequence[LearnerResult]) -> str:
    """An empty grade is "no grade" to Moodle, which is what an exercise without points gets."""
    exercises = columns(results)
    pairs = ((column.name, f"{column.name} (feedback)") for column in exercises)
    header = (*_STUDENT, *(name for pair in pairs for name in pair))
    rows = ((*_identity(result), *_cells(result, exercises)) for result in results)
    return csv_text([header, *rows])


def _identity(result: LearnerResult) -> tuple[str, ...]:
    learner = result.learner
    # PHP takes "0" for empty too
    username = f"unknown: {learner.id}" if learner.id.strip() in ("", "0") else learner.id
    email = learner.email if learner.email.strip() else f"unknown: {learner.id}"
    return username, email, learner.name, learner.known_as.get("moodle", "")


def _cells(result: LearnerResult, exercises: Sequence[Column]) -> Iterator[str]:
    for column in exercises:
        grade = grade_of(result, column)
        yield points(credit(grade)) if grade else ""
        yield _feedback(grade) if grade else ""


def _feedback(grade: Grade) -> str:
    if grade.verdict is Verdict.ACCEPTED:
        return "Accepted."
    return REMARKS.get(grade.verdict) or in_one_line(grade)
