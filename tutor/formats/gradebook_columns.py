"""The columns of a gradebook: one exercise each, over all learners, under names that differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.formats.credit import maximum
from tutor.formats.safe_text import one_line
from tutor.learner_results import LearnerResult
from tutor.results import Grade

# Canvas reads the number at the end of "Title (17)" as the id of an assignment
_LIKE_AN_ID = re.compile(r"\(\d+\)$")


@dataclass(frozen=True)
class Column:
    """One exercise. name: what the gradebook calls it."""

    id: str
    name: str
    maximum: float


def columns(results: Sequence[LearnerResult]) -> tuple[Column, ...]:
    """One per exercise that anybody handed in, in the order in which they are met."""
    met = {grade.id: grade for result in reversed(results) for grade in result.exercises}
    order = dict.fromkeys(grade.id for result in results for grade in result.exercises)
    titles = Counter(grade.title for grade in met.values())
    return tuple(
        Column(id, _name(met[id], titles[met[id].title] == 1), maximum(met[id])) for id in order
    )


def grade_of(result: LearnerResult, column: Column) -> Grade | None:
    """The learner's grade in that column."""
    return next((grade for grade in result.exercises if grade.id == column.id), None)


def _name(grade: Grade, is_the_only_one: bool) -> str:
    """The title; with the id where the title alone would be mistaken for something else."""
    title = one_line(grade.title)
    if title and is_the_only_one and not _LIKE_AN_ID.search(title):
        return title
    return f"{title} [{grade.id}]"
