"""`review`: an exercise that was hard comes back, to be written once more from the starter.

Its file, its checks and its hints are the review's own (`Session.enter_review`); what was accepted
before stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.course.model import Exercise
from tutor.display.blocks import Block, Heading, Note, Table
from tutor.errors import UsageError
from tutor.progress.aside import Aside, aside_of
from tutor.progress.schedule import MANY_TRIES, Coming, reviews_to_come
from tutor.progress.standing import Solved
from tutor.shell import visiting
from tutor.shell.session import Review, Session
from tutor.shell.version_words import day_of

LIST, STOP = "list", "stop"
SHOWN = 3  # names in one line
AGAIN = (
    "{0}. Write it once more, from the starter, in {1}. What was accepted stays as it is;"
    " `review stop` puts this aside."
)
CONTINUED = "You are reviewing {0}. `review stop` puts it aside."
ASIDE = "The review of {0} is put aside; `review` continues it."
NONE_UNDER_WAY = "No review is under way."
NOTHING_SCHEDULED = (
    "Nothing comes back yet. Exercises do that were solved with hints, after the solution, or in"
    f" more than {MANY_TRIES} tries. `review NAME` reviews any accepted one."
)
NOTHING_DUE = "Nothing is due. {0} comes back {1}. `review NAME` reviews any accepted exercise now."


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
    return _begin(session, due[0]) if due else [Note(_nothing_due(session))]


def due_now(session: Session) -> list[Exercise]:
    """The exercises that are due, the most overdue first."""
    now = session.store.now()
    return [exercise for exercise, each in _coming(session) if each.is_due(now)]


def due_line(session: Session) -> str:
    """One line about what is due, "" where nothing is. The one under way is not among it."""
    under_way = session.review and session.exercise
    due = [exercise for exercise in due_now(session) if exercise != under_way]
    if not due:
        return ""
    names = ", ".join(each.id for each in due[:SHOWN])
    more = f" and {len(due) - SHOWN} more" if len(due) > SHOWN else ""
    return f"Due for review: {names}{more}. `review` begins."


def rows(session: Session) -> list[dict[str, object]]:
    """What comes back, as data."""
    standing = session.store.overall()
    return [
        {
            "id": exercise.id,
            "due": each.day.isoformat(),
            "is_due": each.is_due(session.store.now()),
            "reviews": len(standing.reviews.get(exercise.id, ())),
        }
        for exercise, each in _coming(session)
    ]


def schedule(session: Session) -> list[Block]:
    """Everything that comes back: when, and how it went the last time."""
    coming, now = _coming(session), session.store.now()
    if not coming:
        return [Note(NOTHING_SCHEDULED)]
    standing = session.store.overall()
    rows = []
    for exercise, each in coming:
        last = [standing.solved[exercise.id], *standing.reviews.get(exercise.id, ())][-1]
        when = "now" if each.is_due(now) else day_of(each.at, now)
        rows.append((exercise.id, when, in_words(last)))
    head = Heading("What comes back", f"{len(rows)} in all")
    return [head, Table(("", "due", "last time"), tuple(rows), flexible=2)]


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


def in_words(solved: Solved) -> str:
    """ "3 tries, 2 hints"."""
    tries = "1 try" if solved.tries <= 1 else f"{solved.tries} tries"
    if solved.saw_solution:
        return f"{tries}, after the solution"
    hints = {0: "no hint", 1: "1 hint"}.get(solved.hints, f"{solved.hints} hints")
    return f"{tries}, {hints}"


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
    is_new = aside.name not in standing.visited
    session.enter_review(exercise, aside)
    if is_new:
        session.workspace.reset(exercise)
    now = session.store.now()
    last = f"You solved {exercise.id} {day_of(known[-1].at, now)} ({in_words(known[-1])})"
    path = str(session.workspace.path(exercise))
    return [Note(AGAIN.format(last, path), file=path), *visiting.visit(session, exercise)]


def _stop(session: Session) -> list[Block]:
    """Back to where the learner was; `put_aside` says the rest."""
    if session.review is None:
        raise UsageError(NONE_UNDER_WAY, fix="Type: review")
    home = session.review.home
    session.leave_review()
    session.go_to(home)
    return [Note(f"You are at {home.id} again.")]


def _coming(session: Session) -> Sequence[tuple[Exercise, Coming]]:
    """What comes back of this course, the earliest first; sessions are played, not reviewed."""
    pairs = [
        (session.course.find(each.name), each) for each in reviews_to_come(session.store.overall())
    ]
    return [(exercise, each) for exercise, each in pairs if exercise and exercise.kind != "debug"]


def _nothing_due(session: Session) -> str:
    coming = _coming(session)
    if not coming:
        return NOTHING_SCHEDULED
    exercise, each = coming[0]
    return NOTHING_DUE.format(exercise.id, day_of(each.at, session.store.now()))


def _comes_again(session: Session, exercise: Exercise) -> str:
    """When the next time is."""
    at = next(each.at for found, each in _coming(session) if found == exercise)
    return f"{exercise.id} comes back {day_of(at, session.store.now())}."
