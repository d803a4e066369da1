"""What comes back for review, and when: as a line, as a table and as data."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.course.model import Exercise
from tutor.display.blocks import Block, Heading, Note, Table
from tutor.progress.schedule import MANY_TRIES, Coming, reviews_to_come
from tutor.progress.standing import Solved
from tutor.shell.session import Session
from tutor.shell.version_words import day_of

SHOWN = 3  # names in one line
NOTHING_SCHEDULED = (
    "Nothing comes back yet. Exercises do that were solved with hints, after the solution, or in"
    f" more than {MANY_TRIES} tries. `review NAME` reviews any accepted one."
)
NOTHING_DUE = "Nothing is due. {0} comes back {1}. `review NAME` reviews any accepted exercise now."


def due_now(session: Session) -> list[Exercise]:
    """The exercises that are due, the most overdue first."""
    now = session.store.now()
    return [exercise for exercise, each in coming(session) if each.is_due(now)]


def due_line(session: Session) -> str:
    """One line about what is due, "" where nothing is. The one under way is not among it."""
    under_way = session.review and session.exercise
    due = [exercise for exercise in due_now(session) if exercise != under_way]
    if not due:
        return ""
    names = ", ".join(each.id for each in due[:SHOWN])
    more = f" and {len(due) - SHOWN} more" if len(due) > SHOWN else ""
    return f"Due for review: {names}{more}. `review` begins."


def schedule(session: Session) -> list[Block]:
    """Everything that comes back: when, and how it went the last time."""
    found, now = coming(session), session.store.now()
    if not found:
        return [Note(NOTHING_SCHEDULED)]
    standing = session.store.overall()
    rows = []
    for exercise, each in found:
        last = [standing.solved[exercise.id], *standing.reviews.get(exercise.id, ())][-1]
        when = "now" if each.is_due(now) else day_of(each.at, now)
        rows.append((exercise.id, when, in_words(last)))
    head = Heading("What comes back", f"{len(rows)} in all")
    return [head, Table(("", "due", "last time"), tuple(rows), flexible=2)]


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
        for exercise, each in coming(session)
    ]


def in_words(solved: Solved) -> str:
    """ "3 tries, 2 hints"."""
    tries = "1 try" if solved.tries <= 1 else f"{solved.tries} tries"
    if solved.saw_solution:
        return f"{tries}, after the solution"
    hints = {0: "no hint", 1: "1 hint"}.get(solved.hints, f"{solved.hints} hints")
    return f"{tries}, {hints}"


def coming(session: Session) -> Sequence[tuple[Exercise, Coming]]:
    """What comes back of this course, the earliest first; sessions are played, not reviewed."""
    pairs = [
        (session.course.find(each.name), each) for each in reviews_to_come(session.store.overall())
    ]
    return [(exercise, each) for exercise, each in pairs if exercise and exercise.kind != "debug"]


def nothing_due(session: Session) -> str:
    """What to say where nothing is due: when the first one is."""
    found = coming(session)
    if not found:
        return NOTHING_SCHEDULED
    exercise, each = found[0]
    return NOTHING_DUE.format(exercise.id, day_of(each.at, session.store.now()))
