"""A submission as the judge takes it."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.course.libraries import Library
from tutor.course.model import Exercise
from tutor.grading.fresh_seed import fresh_seed
from tutor.grading.request import Request
from tutor.workspace.submission import Submission

Libraries = Mapping[str, Library] | None


def program_of(
    submission: Submission,
    exercise: Exercise,
    libraries: Libraries,
    seed: int,
    *,
    fresh: bool = False,
) -> Request:
    """The submission as the judge takes it; one that is not text is never sent."""
    source, path, digest = submission.source or "", str(submission.path), submission.digest
    number = fresh_seed(seed, digest, exercise.id) if fresh else 0
    return Request(exercise.id, source, path, digest, seed, dict(libraries or {}), number)
