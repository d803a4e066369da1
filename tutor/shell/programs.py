"""The learner's programs as the judge and the debugger take them."""

from __future__ import annotations

from tutor.course.libraries import Library, libraries
from tutor.course.model import Exercise
from tutor.errors import UsageError
from tutor.progress.standing import Standing
from tutor.shell.session import Session
from tutor.workspace.submission import Submission


def own_programs(session: Session, standing: Standing) -> dict[str, tuple[str, str]]:
    """(source, path) of the learner's latest accepted programs, by exercise."""
    return {
        exercise.id: (standing.accepted[exercise.id].source, str(session.workspace.path(exercise)))
        for exercise in session.course.exercises
        if exercise.id in standing.accepted
    }


def libraries_for(session: Session, exercise: Exercise, standing: Standing) -> dict[str, Library]:
    """What the exercise uses, the learner's own where they are accepted."""
    return libraries(session.course, exercise, own_programs(session, standing))


def readable_submission(session: Session, exercise: Exercise) -> tuple[Submission, str]:
    """The learner's file as it is now, made from the starter where there is none, and its text.

    Raises UsageError for a file that is not text.
    """
    session.workspace.open(exercise)
    submission = session.workspace.snapshot(exercise)
    if submission.source is None:
        raise UsageError(submission.problem, where=str(submission.path))
    return submission, submission.source
