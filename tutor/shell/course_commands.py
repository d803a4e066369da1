"""The shell's commands about the course: going from exercise to exercise, and looking things up."""

from __future__ import annotations

from tutor.display.blocks import Block, Note
from tutor.errors import UsageError
from tutor.shell import lookup, overview, visiting
from tutor.shell.session import Session


def next_exercise(session: Session, rest: str) -> list[Block]:
    """The next open exercise; where none is open, simply the next one."""
    following = visiting.next_one(session, session.exercise)
    following = following or visiting.neighbour(session.course, session.exercise, 1)
    if following is None:
        return [Note("This is the last exercise. `list all` shows them all.")]
    return visiting.visit(session, following)


def back(session: Session, rest: str) -> list[Block]:
    """The exercise before."""
    before = visiting.neighbour(session.course, session.exercise, -1)
    if before is None:
        return [Note("This is the first exercise.")]
    return visiting.visit(session, before)


def goto(session: Session, rest: str) -> list[Block]:
    """An exercise by its name. Raises UsageError without one."""
    if not rest:
        raise UsageError("which exercise?", fix="Type: goto NAME. `list all` shows the names.")
    return visiting.visit(session, session.find(rest))


def list_exercises(session: Session, rest: str) -> list[Block]:
    """This lesson, or all. Raises UsageError for another word."""
    if rest not in ("", "all"):
        raise UsageError(f"`list` does not know {rest!r}", fix="Type: list, or: list all")
    return overview.listing(session) if rest else overview.here(session)


def explain(session: Session, rest: str) -> list[Block]:
    """The page of a diagnosis."""
    return lookup.explain(session, rest)


def watch(session: Session, rest: str) -> list[Block]:
    """Switch it, or say how it is. Raises UsageError for another word, WorkspaceError."""
    if rest not in ("", "on", "off"):
        raise UsageError(f"`watch` does not know {rest!r}", fix="Type: watch on, or: watch off")
    if rest:
        session.prefer(watch=rest == "on")
    if session.is_watching:
        return [Note("Your file is checked whenever you save it. `watch off` stops that.")]
    return [Note("`check` and Enter check your file. `watch on` does so whenever you save it.")]


def progress(session: Session, rest: str) -> list[Block]:
    """The picture of it."""
    from tutor.shell.progress_view import progress as show

    return show(session)


def cheatsheet(session: Session, rest: str) -> list[Block]:
    """The debugger's commands."""
    return lookup.cheatsheet()


def wheels(session: Session, rest: str) -> list[Block]:
    """The toy of the chain rule."""
    from tutor.shell.wheels_play import wheels as play

    return play(rest)


def glossary(session: Session, rest: str) -> list[Block]:
    """One word, or all."""
    return lookup.glossary(session, rest)
