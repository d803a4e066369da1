"""Grade one learner's submissions; one that cannot be graded never stops the rest."""

from __future__ import annotations

from typing import Protocol

from tutor.cohort.intake import Found, Learner
from tutor.course.libraries import Libraries, libraries
from tutor.course.model import Course, Exercise
from tutor.errors import WorkspaceError
from tutor.results import Diagnosis, Grade, Verdict
from tutor.workspace.files import submission_from_bytes
from tutor.workspace.submission import Submission

Accepted = dict[str, tuple[str, str]]  # exercise id → (source, path) of the learner's program


class Grader(Protocol):
    """What grades one submission."""

    def grade(
        self, submission: Submission, exercise: Exercise, libraries: Libraries, seed: int
    ) -> Grade:
        """Raises JudgeError when it cannot be graded."""


def grade_learner(course: Course, grader: Grader, learner: Learner, seed: int) -> tuple[Grade, ...]:
    """Exercises in the order of the course, so that an accepted `lin` serves `forward_mlp`."""
    accepted: Accepted = {}
    return tuple(_grade_one(course, grader, found, accepted, seed) for found in learner.files)


def _grade_one(
    course: Course, grader: Grader, found: Found, accepted: Accepted, seed: int
) -> Grade:
    exercise = found.exercise
    try:
        submission = _submission(found)
        grade = grader.grade(submission, exercise, libraries(course, exercise, accepted), seed)
    except WorkspaceError as error:
        return _not_graded(found, Verdict.DOES_NOT_LOAD, "The file cannot be read", error)
    except Exception as error:  # the tutor's fault about one file must not stop the other grades
        title = "This could not be graded; it costs the learner nothing"
        return _not_graded(found, Verdict.JUDGE_ERROR, title, error)
    if grade.accepted and submission.source is not None:
        accepted[exercise.id] = (submission.source, str(submission.path))
    return grade


def _submission(found: Found) -> Submission:
    """Of the bytes that were read at intake: nothing is read again after a submission has run."""
    if found.source is None:
        raise WorkspaceError(found.problem, where=str(found.path))
    return submission_from_bytes(found.exercise, found.path, found.source)


def _not_graded(found: Found, verdict: Verdict, title: str, error: Exception) -> Grade:
    diagnosis = Diagnosis(
        verdict.value.replace("_", "-"), title, str(error) or type(error).__name__
    )
    return Grade(found.exercise.id, found.exercise.title, verdict, diagnosis=diagnosis)
