"""How far the learner is: every exercise with its mark, as a list, as data and lesson by lesson."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.course.model import Exercise, Lesson
from tutor.display.blocks import Block, Heading, Note, Table
from tutor.progress.standing import Sessions, Standing
from tutor.shell import session_records as sessions
from tutor.shell.session import Session

GOALS = 3  # the column of goals in a lesson's table


def here(session: Session) -> list[Block]:
    """The learner's lesson with its exercises; every other lesson on a line, with its count."""
    standing = session.store.overall()
    lessons = session.course.lessons
    at = next(place for place, lesson in enumerate(lessons) if lesson.id == session.exercise.lesson)
    current = lessons[at]
    return [
        *_folded(lessons[:at], standing),
        Heading(current.title, _done(current, standing)),
        _table(current, standing, session),
        *_breakpoints(standing),
        *_folded(lessons[at + 1 :], standing),
        Note("`list all` shows the exercises of every lesson; `goto NAME` goes to one."),
    ]


def listing(session: Session) -> list[Block]:
    """All exercises, lesson by lesson."""
    standing = session.store.overall()
    blocks: list[Block] = []
    for lesson in session.course.lessons:
        blocks += [Heading(lesson.title), _table(lesson, standing, session)]
    return [*blocks, *_breakpoints(standing)]


def _folded(lessons: Sequence[Lesson], standing: Standing) -> list[Block]:
    """Lessons on a line each."""
    rows = tuple((lesson.title, _done(lesson, standing)) for lesson in lessons)
    return [Table(("", ""), rows, flexible=0)] if rows else []


def _breakpoints(standing: Standing) -> list[Block]:
    """The learner's own breakpoints, wherever they are: a forgotten one surprises."""
    return [
        Note(f"{name}: your breakpoints: {'; '.join(places)}", "break")
        for name, places in standing.breaks.items()
        if places
    ]


def _done(lesson: Lesson, standing: Standing) -> str:
    done = sum(standing.is_accepted(exercise.id) for exercise in lesson.exercises)
    return f"{done} of {len(lesson.exercises)} accepted"


def _table(lesson: Lesson, standing: Standing, session: Session) -> Block:
    """The exercises of a lesson; the column of goals has a head where there is anything in it."""
    rows = tuple(_row(exercise, standing, session) for exercise in lesson.exercises)
    goals = "goals" if any(row[GOALS] for row in rows) else ""
    return Table(("", "", "", goals, ""), rows, flexible=2)


def _row(exercise: Exercise, standing: Standing, session: Session) -> tuple[str, ...]:
    goals = sessions.in_short(exercise, standing.sessions)
    return (
        mark(exercise, standing, session),
        exercise.id,
        exercise.title,
        goals,
        f"{exercise.minutes} min",
    )


def mark(exercise: Exercise, standing: Standing, session: Session) -> str:
    """✓ accepted, · begun, in front of it > here."""
    here = ">" if exercise.id == session.exercise.id else " "
    if standing.is_accepted(exercise.id):
        return f"{here}✓"
    is_begun = standing.attempts.get(exercise.id) or exercise.id in standing.sessions
    return f"{here}·" if is_begun else here


def rows(session: Session) -> list[dict[str, object]]:
    """The same as data."""
    standing = session.store.overall()
    return [_data(exercise, standing, session) for exercise in session.course.exercises]


def _data(exercise: Exercise, standing: Standing, session: Session) -> dict[str, object]:
    played = standing.sessions.get(exercise.id, Sessions())
    return {
        "id": exercise.id,
        "lesson": exercise.lesson,
        "title": exercise.title,
        "minutes": exercise.minutes,
        "accepted": standing.is_accepted(exercise.id),
        "attempts": standing.attempts.get(exercise.id, 0),
        "hints_used": standing.hints.get(exercise.id, 0),
        "sessions": played.count,
        "goals_reached": sorted(played.reached),
        "file": str(session.workspace.path(exercise)),
    }
