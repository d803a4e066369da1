"""canvas: a CSV for the import of the Canvas gradebook, one column per exercise.

The header, the row of maxima and how a row finds its student are those of Canvas's own importer
(`lib/gradebook_importer.rb`): by ID, else by SIS User ID, SIS Login ID, or the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.formats.credit import credit, points
from tutor.formats.gradebook_columns import Column, columns, grade_of
from tutor.formats.safe_csv import csv_text
from tutor.learner_results import LearnerResult

_STUDENT = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
_MAXIMA = "Points Possible"  # a row whose first cell holds this sets the maxima of the whole course


def as_canvas(results: Sequence[LearnerResult]) -> str:
    """A cell is empty where nothing was handed in, and where the tutor itself failed.

    There is no column for comments: Canvas would make an assignment of it.
    """
    exercises = columns(results)
    header = (*_STUDENT, *(column.name for column in exercises))
    maxima = (f"    {_MAXIMA}", "", "", "", "", *(points(column.maximum) for column in exercises))
    return csv_text([header, maxima, *(_row(result, exercises) for result in results)])


def _row(result: LearnerResult, exercises: Sequence[Column]) -> tuple[str, ...]:
    known_as = result.learner.known_as
    sections = known_as.get("canvas", ""), known_as.get("sis_user", "")
    scores = (_score(result, column) for column in exercises)
    return (_student(result), *sections, known_as.get("sis_login", ""), "", *scores)


def _score(result: LearnerResult, column: Column) -> str:
    grade = grade_of(result, column)
    return points(credit(grade)) if grade else ""


def _student(result: LearnerResult) -> str:
    """The name; the id where a name would be taken for the row of maxima."""
    names = (result.learner.name, result.learner.id)
    usable = (name for name in names if name and _MAXIMA.lower() not in name.lower())
    return next(usable, "unnamed")
