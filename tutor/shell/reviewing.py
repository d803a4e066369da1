"""`review`: an exercise that was hard comes back, to be written once more from the starter.

Its file, its checks and its hints are the review's own (`Session.enter_review`); what was accepted
before stays as it is.
"""

from __future__ import annotations

from tutor.course.model import Exercise
from tutor.display.blocks import Block, Note
from tutor.errors import UsageError
from tutor.progress.aside import Aside, aside_of
from tutor.progress.standing import Solved
from tutor.shell import visiting
from tutor.shell.coming_reviews import (
    coming,
    due_line,
    due_now,
    in_words,
    nothing_due,
    schedule,
)
from tutor.shell.session import Review, Session
from tutor.shell.version_words import day_of

LIST, STOP = "list", "stop"
AGAIN = (
    "{0}. Write it once more, from the starter, in {1}. What was accepted stays as it is;"
    " `review stop` puts this aside."
)
CONTINUED = "You are reviewing {0}. `review stop` puts it aside."
ASIDE = "The review of {0} is put aside; `review {0}` continues it."
NONE_UNDER_WAY = "No review is under way."


def review(session: Session, rest: str) -> list[Block]:
    """Begin or continue one: the most overdue, or that of this name. `list` and `stop` as they say.

    Raises UsageError for an exercise that was never accepted, or has no file.
    """
    if rest == STOP:
        return _stop(session)
    if rest == LIST:
        return schedule(session)
    if rest:
        return _begin(session, session.find(rest))
    if session.review or resume(session):
        note = Note(CONTINUED.format(session.exercise.id))
        return [note, *visiting.visit(session, session.exercise)]
    due = due_now(session)
    return _begin(session, due[0]) if due else [Note(nothing_due(session))]


def resume(session: Session) -> bool:
    """Whether a review was under way when the learner left; it is again now."""
    aside = aside_of(session.store.overall().reviewing)
    exercise = session.course.find(aside.exercise_id) if aside else None
    if aside is None or exercise is None:
        return False
    session.enter_review(exercise, aside)
    return True


def finished(session: Session, review: Review) -> list[Block]:
    """The review is accepted: rate it by what happened, go back, and say when it comes again."""
    exercise, home = session.exercise, review.home
    standing = session.store.standing()
    tries, hints = standing.attempts.get(exercise.id, 1), standing.hints.get(exercise.id, 0)
    solved = Solved(session.store.now(), tries, hints, exercise.id in standing.given_up)
    session.leave_review()
    session.store.record_review(exercise.id, solved)
    session.go_to(home)
    told = [f"Solved again ({in_words(solved)}). {_comes_again(session, exercise)}"]
    told.append(f"You are at {home.id} again." if home != exercise else "")
    return [Note(" ".join(filter(None, [*told, due_line(session)])))]


def put_aside(session: Session, before: Review | None) -> list[Block]:
    """A word where the command that has just run has left a review without finishing it.

    before: the review under way when it began.
    """
    if before is None or session.review is not None:
        return []
    name, number = before.aside.exercise_id, before.aside.number
    is_finished = len(session.store.overall().reviews.get(name, ())) >= number
    return [] if is_finished else [Note(ASIDE.format(name), dim=True)]


def _begin(session: Session, exercise: Exercise) -> list[Block]:
    """From the starter, unless this very review was begun before."""
    standing = session.store.overall()
    if exercise.kind == "debug":
        fix = f"Type: debug {exercise.id}"
        raise UsageError(f"{exercise.id} is done in the debugger; it has no file", fix=fix)
    if exercise.id not in standing.solved:
        fix = f"Type: goto {exercise.id}"
        raise UsageError(f"{exercise.id} is not accepted yet", fix=fix)
    known = [standing.solved[exercise.id], *standing.reviews.get(exercise.id, ())]
    aside = Aside(exercise.id, len(known))
    if aside.name in standing.visited:
        session.enter_review(exercise, aside)
        return [Note(CONTINUED.format(exercise.id)), *visiting.visit(session, exercise)]
    _copy_starter(session, exercise)
    session.enter_review(exercise, aside)
    now = session.store.now()
    last = f"You solved {exercise.id} {day_of(known[-1].at, now)} ({in_words(known[-1])})"
    path = str(session.workspace.path(exercise))
    return [Note(AGAIN.format(last, path), file=path), *visiting.visit(session, exercise)]


def _copy_starter(session: Session, exercise: Exercise) -> None:
    """The file of the review; one of an earlier review is kept. Raises WorkspaceError."""
    before, session.workspace.reviewed = session.workspace.reviewed, exercise.id
    try:
        session.workspace.reset(exercise)
    finally:
        session.workspace.reviewed = before


def _stop(session: Session) -> list[Block]:
    """Back to where the learner was; `put_aside` says the rest."""
    if session.review is None:
        raise UsageError(NONE_UNDER_WAY, fix="Type: review")
    home = session.review.home
    session.leave_review()
    session.go_to(home)
    return [Note(f"You are at {home.id} again.")]


def _comes_again(session: Session, exercise: Exercise) -> str:
    """When the next time is."""
    at = next(each.at for found, each in coming(session) if found == exercise)
    return f"{exercise.id} comes back {day_of(at, session.store.now())}."
