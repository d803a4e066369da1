"""Grade every learner's submissions; one that cannot be graded never stops the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.cohort.graders import Graders
from tutor.cohort.intake import Found, Learner
from tutor.course.libraries import libraries
from tutor.course.model import Course
from tutor.results import Diagnosis, Grade, Verdict
from tutor.workspace.files import submission_from_bytes


def grade_all(
    course: Course, graders: Graders, learners: Sequence[Learner], seed: int
) -> Iterator[tuple[Learner, tuple[Grade, ...]]]:
    """One learner after the other, exercises in the order of the course, so that an accepted `lin`
    serves `forward_mlp`.
    """
    for learner in learners:
        accepted: dict[str, tuple[str, str]] = {}
        yield (
            learner,
            tuple(_grade_one(course, graders, found, accepted, seed) for found in learner.files),
        )


def _grade_one(
    course: Course, graders: Graders, found: Found, accepted: dict[str, tuple[str, str]], seed: int
) -> Grade:
    exercise = found.exercise
    if found.source is None:
        title = "The file cannot be read"
        return _not_graded(found, Verdict.DOES_NOT_LOAD, title, found.problem)
    try:
        submission = submission_from_bytes(exercise, found.path, found.source)
        grade = graders.grade(submission, exercise, libraries(course, exercise, accepted), seed)
    except Exception as error:  # the tutor's fault about one file must not stop the other grades
        title = "This could not be graded; it costs the learner nothing"
        message = str(error) or type(error).__name__
        return _not_graded(found, Verdict.JUDGE_ERROR, title, message)
    if grade.accepted and submission.source is not None:
        accepted[exercise.id] = (submission.source, str(submission.path))
    return grade


def _not_graded(found: Found, verdict: Verdict, title: str, message: str) -> Grade:
    diagnosis = Diagnosis(verdict.value.replace("_", "-"), title, message)
    return Grade(found.exercise.id, found.exercise.title, verdict, diagnosis=diagnosis)
