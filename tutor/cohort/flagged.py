"""The grade of a submission that ends what grades it: no credit, and a person looks at it."""

from __future__ import annotations

import hashlib

from tutor.cohort.intake import Learner
from tutor.course.model import Exercise
from tutor.results import Diagnosis, Grade, Verdict

TITLE = "The program ended the process that runs it"
MESSAGE = (
    "Twice or more, a process that runs or grades programs had ended, or did not answer, after "
    "this one had run. It gets no credit here; please look at the file."
)


def flagged(exercise: Exercise, digest: str) -> Grade:
    """digest: sha256 of the file."""
    diagnosis = Diagnosis("flagged", TITLE, MESSAGE, certain=False)
    return Grade(
        exercise.id,
        exercise.title,
        Verdict.FLAGGED,
        source_digest=digest,
        diagnosis=diagnosis,
    )


def all_flagged(learner: Learner) -> tuple[Grade, ...]:
    """Of everything that a learner handed in, where it cannot be told which of it did it."""
    return tuple(
        flagged(found.exercise, hashlib.sha256(found.source or b"").hexdigest())
        for found in learner.files
    )
