"""How far the learner is: every exercise with its mark, as a list, as data and lesson by lesson."""

from __future__ import annotations

from tutor.course.model import Exercise, Lesson
from tutor.display.blocks import Block, Heading, Note, Table
from tutor.progress.standing import Standing
from tutor.shell import session_records as sessions
from tutor.shell.session import Session


def here(session: Session) -> list[Block]:
    """The lesson that the learner stands in, with its exercises; every other one on a line, with
    how many are accepted.
    """
    standing = session.store.standing()
    lessons = session.course.lessons
    at = next(place for place, lesson in enumerate(lessons) if lesson.id == session.exercise.lesson)
    opened = [
        Heading(lessons[at].title, _done(lessons[at], standing)),
        _table(lessons[at], standing, session),
    ]
    folded = [
        tuple((lesson.title, _done(lesson, standing)) for lesson in part)
        for part in (lessons[:at], lessons[at + 1 :])
    ]
    tables: list[list[Block]] = [
        [Table(("", ""), rows, flexible=0)] if rows else [] for rows in folded
    ]
    last = Note("`list all` shows the exercises of every lesson; `goto NAME` goes to one.")
    return [*tables[0], *opened, *_stops(standing), *tables[1], last]


def listing(session: Session) -> list[Block]:
    """All exercises with what stands with them."""
    standing = session.store.standing()
    blocks: list[Block] = []
    for lesson in session.course.lessons:
        blocks += [Heading(lesson.title), _table(lesson, standing, session)]
    return [*blocks, *_stops(standing)]


def _stops(standing: Standing) -> list[Block]:
    """The learner's own stops, wherever they are: a forgotten one surprises."""
    return [
        Note(f"{name}: your stops in it: {'; '.join(stops)}", "break")
        for name, stops in standing.breaks.items()
        if stops
    ]


def _done(lesson: Lesson, standing: Standing) -> str:
    done = sum(standing.is_accepted(exercise.id) for exercise in lesson.exercises)
    return f"{done} of {len(lesson.exercises)} accepted"


def _table(lesson: Lesson, standing: Standing, session: Session) -> Block:
    """The exercises of a lesson; the column of goals has a head where there is anything in it."""
    rows = tuple(_row(exercise, standing, session) for exercise in lesson.exercises)
    return Table(("", "", "", "goals" if any(row[3] for row in rows) else "", ""), rows, flexible=2)


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
    """✓ accepted, · begun, > here."""
    if exercise.id == session.exercise.id:
        return ">"
    if standing.is_accepted(exercise.id):
        return "✓"
    return "·" if standing.attempts.get(exercise.id) or exercise.id in standing.sessions else ""


def rows(session: Session) -> list[dict[str, object]]:
    """The same as data."""
    standing = session.store.standing()
    return [
        {
            "id": exercise.id,
            "lesson": exercise.lesson,
            "title": exercise.title,
            "minutes": exercise.minutes,
            "accepted": standing.is_accepted(exercise.id),
            "attempts": standing.attempts.get(exercise.id, 0),
            "hints_used": standing.hints.get(exercise.id, 0),
            "sessions": standing.sessions[exercise.id].count
            if exercise.id in standing.sessions
            else 0,
            "goals_reached": sorted(standing.sessions[exercise.id].reached)
            if exercise.id in standing.sessions
            else [],
            "file": str(session.workspace.path(exercise)),
        }
        for exercise in session.course.exercises
    ]


def progress(session: Session) -> list[Block]:
    """How far the learner is, lesson by lesson."""
    standing = session.store.standing()
    table = []
    for lesson in session.course.lessons:
        done = sum(standing.is_accepted(exercise.id) for exercise in lesson.exercises)
        tries = sum(standing.attempts.get(exercise.id, 0) for exercise in lesson.exercises)
        spent = sum(standing.seconds.get(exercise.id, 0.0) for exercise in lesson.exercises)
        played = sum(
            exercise.id in standing.sessions and standing.sessions[exercise.id].finished
            for exercise in lesson.exercises
        )
        table.append(
            (
                lesson.title,
                f"{done} of {len(lesson.exercises)}",
                str(tries),
                str(played),
                f"{spent / 60:.0f} min",
            )
        )
    return [Table(("lesson", "accepted", "checks", "debugged", "time"), tuple(table), flexible=0)]
