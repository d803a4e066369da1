"""`undo`, `restore` and `reset`: another version of a learner's file, and none is lost by it."""

from __future__ import annotations

import os

from tutor.course.model import Exercise
from tutor.display.blocks import Block, Note
from tutor.errors import UsageError
from tutor.progress.versions import RESET, RESTORE, STARTER, UNDO, UNKNOWN, Replacement
from tutor.shell.session import Session
from tutor.shell.version_words import Versions, read_versions, versions_of
from tutor.workspace.decode import encode_source

EDITOR = "Where it is open in an editor, load it again there."


def undo(session: Session, rest: str) -> list[Block]:
    """The version before the one that the file has now; once more, the one before that.

    Raises UsageError for a number, which `restore` takes.
    """
    if rest.split()[-1:] and rest.split()[-1].isdecimal():
        raise UsageError("`undo` takes no number", fix=f"Type: restore {rest}")
    exercise = session.find(rest)
    found = versions_of(session, exercise)
    number = found.history.undone(found.now, found.starter)
    if number == UNKNOWN:
        return [Note(f"Nothing earlier is recorded of {exercise.id}. `attempts` lists what is.")]
    if question := _question(session, UNDO, exercise, rest):
        return question
    return _bring_back(session, found, number, UNDO)


def restore(session: Session, rest: str) -> list[Block]:
    """One version by its number. Raises UsageError without one."""
    found, numbers = read_versions(session, rest, most=1)
    if not numbers or numbers[0] == UNKNOWN:
        raise UsageError("which version?", fix="Type: restore NUMBER. `attempts` lists them.")
    if found.text(numbers[0]) == found.now:
        return [Note(f"{found.exercise.id} is {found.name(numbers[0])} already.")]
    if question := _question(session, RESTORE, found.exercise, rest):
        return question
    return _bring_back(session, found, numbers[0], RESTORE)


def reset(session: Session, rest: str) -> list[Block]:
    """The starter again, and a copy of what it replaces."""
    exercise = session.find(rest)
    return _question(session, RESET, exercise, rest) or to_starter(session, exercise)


def to_starter(session: Session, exercise: Exercise) -> list[Block]:
    """As reset, without a question."""
    before = _keep(session, exercise)
    kept = session.workspace.reset(exercise)
    path = session.workspace.path(exercise)
    if kept is None:
        return [Note(f"{path} is the starter; there was nothing to keep.")]
    session.store.record_replacement(exercise.id, Replacement(RESET, before, STARTER))
    return [
        Note(f"{path} is the starter again. Your version is kept as {kept}; `undo` brings it back.")
    ]


def _question(session: Session, command: str, exercise: Exercise, rest: str) -> list[Block]:
    """The file of an exercise that is not the current one is only replaced when asked twice."""
    line = f"{command} {rest}"
    if exercise == session.exercise or session.confirm(line):
        return []
    what = f"You are at {session.exercise.id}, and this replaces {exercise.id}.py."
    return [Note(f"{what} To do it, type `{line}` once more; what it replaces is kept.")]


def _bring_back(session: Session, found: Versions, number: int, by: str) -> list[Block]:
    """Replace the file by that version, after recording what it replaces."""
    exercise, text = found.exercise, found.text(number)
    assert text is not None
    before = _keep(session, exercise)
    is_recorded = session.store.is_recording and before != UNKNOWN
    kept = session.workspace.replace(exercise, encode_source(text), keep=not is_recorded)
    session.store.record_replacement(exercise.id, Replacement(by, before, number))
    told = [f"{session.workspace.path(exercise)} is now {found.name(number)}."]
    if before not in (UNKNOWN, STARTER):
        told.append(f"`restore {before}` brings back what it was.")
    if kept is not None:
        told.append(f"What it was is kept as {kept}.")
    return [Note(" ".join(told)), Note(EDITOR, dim=True)]


def _keep(session: Session, exercise: Exercise) -> int:
    """The number of the version that the file is now, recorded if it was not yet.

    UNKNOWN where there is no file, or none that can be brought back byte for byte.
    """
    path = session.workspace.path(exercise)
    if not os.path.lexists(path) or not path.is_file():
        return UNKNOWN
    found, submission = versions_of(session, exercise), session.workspace.snapshot(exercise)
    if submission.source is None or encode_source(submission.source) != submission.raw:
        return UNKNOWN
    if found.current == UNKNOWN and submission.source:
        session.store.record_kept(submission)
        return len(found.history.versions) + 1
    return found.current
