"""Submissions that there is no point in running: untouched, or not text."""

from __future__ import annotations

from tutor.course.model import Exercise
from tutor.results import Diagnosis, Grade, Verdict
from tutor.workspace.submission import Submission

NOT_TEXT = (
    "Its bytes are not UTF-8 text, so Python cannot read it either. "
    "Save it as UTF-8 in your editor."
)


def not_gradable(submission: Submission, exercise: Exercise) -> Grade | None:
    """The grade of a submission that is not run; None if it can be run."""
    if submission.source is None:
        title, message = "The file cannot be read as a program", submission.problem or NOT_TEXT
        verdict, code = Verdict.DOES_NOT_LOAD, "does-not-load"
    elif exercise.kind == "debug":
        title = "Nothing to grade here"
        message = (
            f"{exercise.id} is done in the debugger; there is no program to grade. "
            "`check` in the shell says which goals are open."
        )
        verdict, code = Verdict.NOT_STARTED, "not-started"
    elif submission.untouched:
        title = "Nothing is written yet"
        name = submission.path.name
        message = f"{name} is still the starter, or empty. `brief` says what to build."
        verdict, code = Verdict.NOT_STARTED, "not-started"
    else:
        return None
    diagnosis = Diagnosis(code, title, message)
    return Grade(
        exercise.id, exercise.title, verdict, source_digest=submission.digest, diagnosis=diagnosis
    )
