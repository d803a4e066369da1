"""`break`: the learner's own breakpoints, placed by meaning, so that they survive an edit."""

from __future__ import annotations

from tutor.course.model import Exercise, Waypoint
from tutor.display.blocks import Block, Note, Table
from tutor.errors import UsageError
from tutor.shell.breakpoint_syntax import HOW, place_of, read_breakpoint
from tutor.shell.session import Session
from tutor.source_lines import source_lines


def command(session: Session, exercise: Exercise, text: str) -> list[Block]:
    """Without text: the list. `off` and `off N` remove breakpoints, anything else sets one.

    Raises UsageError for a place that is not in the file.
    """
    word, _, rest = text.partition(" ")
    if not text:
        return listing(session, exercise)
    if word == "off":
        return _off(session, exercise, rest.strip())
    return _set(session, exercise, text)


def _set(session: Session, exercise: Exercise, text: str) -> list[Block]:
    source = _source(session, exercise)
    place = place_of(read_breakpoint(text, source), source)
    known = breakpoints_of(session, exercise)
    if text not in known:
        session.store.record_breaks(exercise.id, [*known, text])
    line = source_lines(source)[place.line - 1].strip()
    where = f"before line {place.line} of {session.workspace.path(exercise).name}: {line}"
    note = [Note(place.note)] if place.note else []
    return [Note(f"`debug` stops {where}"), *note]


def listing(session: Session, exercise: Exercise) -> list[Block]:
    """Every breakpoint with the line where it is now."""
    known = breakpoints_of(session, exercise)
    if not known:
        return [Note(f"You have no breakpoints in {exercise.id}. For instance: {HOW}")]
    source = _source(session, exercise)
    rows = tuple((str(number), text, _now(text, source)) for number, text in enumerate(known, 1))
    return [
        Table(("", "your breakpoint", "where it is now"), rows, flexible=2),
        Note("`break off 1` removes the first, `break off` all of them."),
    ]


def breakpoints_of(session: Session, exercise: Exercise) -> tuple[str, ...]:
    """What the learner typed, in that order."""
    return session.store.standing().breaks.get(exercise.id, ())


def waypoints_of(session: Session, exercise: Exercise, source: str) -> tuple[Waypoint, ...]:
    """The breakpoints as stops of a session, without any whose place is no longer in the file."""
    found = []
    for text in breakpoints_of(session, exercise):
        try:
            wanted = read_breakpoint(text, source)
            place_of(wanted, source)
        except UsageError:
            continue
        found.append(wanted.waypoint)
    return tuple(found)


def _now(text: str, source: str) -> str:
    try:
        place = place_of(read_breakpoint(text, source), source)
    except UsageError as error:
        return error.what
    return f"line {place.line}: {source_lines(source)[place.line - 1].strip()}"


def _off(session: Session, exercise: Exercise, which: str) -> list[Block]:
    """which: a number of the list, the text of a breakpoint, or "" for all."""
    if not which:
        session.store.record_breaks(exercise.id, [])
        return [Note(f"Removed all breakpoints in {exercise.id}.")]
    known = breakpoints_of(session, exercise)
    by_number = {str(number): text for number, text in enumerate(known, 1)}
    removed = which if which in known else by_number.get(which)
    if removed is None:
        raise UsageError(f"there is no breakpoint {which!r}", fix="`break` lists them.")
    session.store.record_breaks(exercise.id, [text for text in known if text != removed])
    return [Note(f"Removed: {removed}")]


def _source(session: Session, exercise: Exercise) -> str:
    session.workspace.open(exercise)
    submission = session.workspace.snapshot(exercise)
    if submission.source is None:
        raise UsageError(submission.problem, where=str(submission.path))
    return submission.source
