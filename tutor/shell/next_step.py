"""What an empty Enter does: the next step at this exercise, or a word on how to begin."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.course.model import Exercise
from tutor.errors import TutorError
from tutor.progress.standing import Standing
from tutor.shell.session import Session
from tutor.shell.visiting import next_one

DONE = "Every exercise of the course is accepted. `list all` shows them."
IN_THE_DEBUGGER = "{0} is done in the debugger: type `debug`. `brief` says what it is about."
UNTOUCHED = "Write {0} and save it; then Enter checks it. `brief` says what to build."
AS_CHECKED = (
    "{0} is as it was at the last check. Save a change, then Enter checks it. To find out more:"
    " hint, why, debug."
)


@dataclass(frozen=True)
class Step:
    """command: what Enter does, or "". say: what it says where there is nothing to do."""

    command: str = ""
    say: str = ""


def next_step(session: Session) -> Step:
    """The step: read the brief, check what was saved, or go on to the next exercise."""
    exercise, standing = session.exercise, session.store.standing()
    if exercise.id not in standing.visited:
        return Step("brief")
    if exercise.kind == "debug":
        is_done = standing.is_accepted(exercise.id)
        return _onwards(session) if is_done else Step(say=IN_THE_DEBUGGER.format(exercise.id))
    return _of_file(session, exercise, standing)


def _of_file(session: Session, exercise: Exercise, standing: Standing) -> Step:
    """Where the exercise has a file: it depends on whether that was checked as it is."""
    try:
        submission = session.workspace.snapshot(exercise)
    except TutorError:
        return Step("brief")  # which makes the file, or says what is wrong
    name = submission.path.name
    if standing.checked.get(exercise.id) != submission.digest:
        return Step(say=UNTOUCHED.format(name)) if submission.untouched else Step("check")
    accepted = standing.accepted.get(exercise.id)
    if accepted is not None and accepted.digest == submission.digest:
        return _onwards(session)
    return Step(say=AS_CHECKED.format(name))


def _onwards(session: Session) -> Step:
    return Step("next") if next_one(session, session.exercise) else Step(say=DONE)
