"""One learner's submissions as they were read: the frozen values that grading starts from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tutor.cohort.intake.arrived_tree import escaped
from tutor.course.model import Exercise
from tutor.learner_results import HandedIn, LearnerName, LeftOut


@dataclass(frozen=True)
class Found:
    """One submission to grade.

    path: for people; "class.zip!/alice/lin.py" in an archive. source: its bytes, read before any
    learner's code runs; None where they cannot be a submission, and problem says why. submitted:
    ISO 8601, "" where it is not known. late: as the system it comes from marked it.
    """

    exercise: Exercise
    path: Path
    source: bytes | None
    submitted: str = ""
    late: bool = False
    problem: str = ""


@dataclass(frozen=True)
class Learner:
    """One learner's submissions, in the order of the course.

    id: unique among the learners of one run. folder: where they were found. left_out: what arrived
    beside them and is not graded, and why.
    """

    id: str
    folder: Path
    files: tuple[Found, ...]
    name: LearnerName
    left_out: tuple[LeftOut, ...] = ()

    @property
    def handed_in(self) -> tuple[HandedIn, ...]:
        """The files that are graded, as results name them."""
        return tuple(
            HandedIn(found.exercise.id, escaped(str(found.path)), found.submitted, found.late)
            for found in self.files
        )
