"""The first line of a journal: which run it is of, so that no other run is continued with it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tutor.cohort.tasks import Task
from tutor.errors import UsageError
from tutor.typed_json import read_record

FORMAT = 1  # of the journal
DIFFERENT = {
    "version": "it was begun with version {} of the tutor",
    "course": "the course has changed since, or it is a different one",
    "seed": "its seed is {}",
    "exercise": "it grades {}",
}


@dataclass(frozen=True)
class RunIdentity:
    """What all parts of one run have in common.

    course: the digest of its files. exercise: the only one that is graded, "" for all of them.
    """

    version: str
    course: str
    seed: int
    exercise: str = ""


@dataclass(frozen=True)
class JournalHeader:
    """journal: the format. learners: (key, digest of what they handed in) of each task."""

    journal: int
    run: RunIdentity
    started: str
    learners: tuple[tuple[str, str], ...]


def header_of(run: RunIdentity, started: str, tasks: Sequence[Task]) -> JournalHeader:
    """The header of a new journal. started: ISO 8601."""
    return JournalHeader(FORMAT, run, started, tuple((task.key, task.digest) for task in tasks))


def read_header(path: Path, line: bytes) -> JournalHeader:
    """Raises UsageError where the line is not a header."""
    try:
        header = read_record(JournalHeader, json.loads(line))
    except ValueError as error:
        raise UsageError(
            "this is not the journal of a grading run",
            where=str(path),
            fix="Name the one of the run: tutor grade --resume --journal FILE",
        ) from error
    if header.journal != FORMAT:
        raise UsageError(
            "a different version of the tutor has written this journal",
            where=str(path),
            fix="Continue with that version, or start again without --resume.",
        )
    return header


def refuse_other_run(path: Path, found: RunIdentity, wanted: RunIdentity) -> None:
    """Raises UsageError where the journal's run and this one differ."""
    reasons = [
        reason.format(getattr(found, name) or "all exercises")
        for name, reason in DIFFERENT.items()
        if getattr(found, name) != getattr(wanted, name)
    ]
    if reasons:
        raise UsageError(
            f"this run cannot be continued: {'; '.join(reasons)}",
            where=str(path),
            fix="Repeat the command with the options it had, or start again without --resume "
            "and with another --journal.",
        )


def changed_since(header: JournalHeader, tasks: Sequence[Task]) -> tuple[str, ...]:
    """The learners, by key, who have handed in something else since the run began."""
    before = dict(header.learners)
    return tuple(task.key for task in tasks if before.get(task.key, task.digest) != task.digest)
