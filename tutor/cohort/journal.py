"""The journal of a grading run: each result on disk as soon as it is known, one line each.

The first line says which run it is. A line is written at once and whole, so that an end at any
moment costs at most the last one; what was torn then is cut off when the run is continued.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tutor.cohort.journal_header import JournalHeader, read_header
from tutor.cohort.tasks import Task
from tutor.errors import UsageError
from tutor.learner_results import LearnerResult
from tutor.results import to_json
from tutor.typed_json import read_record

FIRST = b'{"journal": '  # what every journal begins with
LINES_BEFORE_SYNC = 50  # lines that a loss of power may cost


@dataclass(frozen=True)
class Place:
    """Where a row lies in the file, in bytes. digest: of what was handed in when it was graded."""

    start: int
    length: int
    digest: str


class Journal:
    """An open journal. places: the rows that it held when it was opened, by the tasks' keys."""

    def __init__(self, path: Path, file: int, places: Mapping[str, Place]) -> None:
        self.path = path
        self.places = dict(places)
        self._file = file
        self._unsynced = 0

    def add(self, task: Task, result: LearnerResult) -> None:
        """Append one row. Raises OSError where the disk refuses."""
        row = {"key": task.key, "digest": task.digest, "result": to_json(result)}
        _write(self._file, _line(row))
        self._unsynced += 1
        if self._unsynced >= LINES_BEFORE_SYNC:
            self._sync()

    def holds(self, task: Task) -> bool:
        """Whether an earlier part of the run has graded exactly this."""
        place = self.places.get(task.key)
        return place is not None and place.digest == task.digest

    def result(self, task: Task) -> LearnerResult:
        """A row that it holds. Raises UsageError where the row cannot be read."""
        place = self.places[task.key]
        line = os.pread(self._file, place.length, place.start)
        try:
            return read_record(LearnerResult, json.loads(line)["result"])
        except (ValueError, KeyError) as error:
            raise _no_result(f"{self.path}, {task.key}") from error

    def close(self) -> None:
        """Everything is on the disk then."""
        self._sync()
        os.close(self._file)

    def remove(self) -> None:
        """For a run that is over and whose results are elsewhere."""
        with contextlib.suppress(OSError):
            self.path.unlink()

    def _sync(self) -> None:
        os.fsync(self._file)
        self._unsynced = 0


def begin_journal(path: Path, header: JournalHeader) -> Journal:
    """A new one. Raises UsageError where an earlier run has left one, OSError where none can be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | os.O_CLOEXEC, 0o600)
    except FileExistsError as error:
        raise UsageError(
            "an earlier run has left its journal there",
            where=str(path),
            fix="Continue it with --resume, or remove that file to start from the beginning.",
        ) from error
    _lock(file, path)
    _write(file, _line(to_json(header)))
    return Journal(path, file, {})


def continue_journal(path: Path) -> tuple[Journal, JournalHeader]:
    """The one of an earlier run, with that run's header; a torn last line is cut off.

    Raises FileNotFoundError where there is none, UsageError where it is not a journal or another
    run is writing to it.
    """
    file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CLOEXEC)
    try:
        _lock(file, path)
        header, places, end = _read(file, path)
        os.ftruncate(file, end)
    except BaseException:
        os.close(file)
        raise
    return Journal(path, file, places), header


def _read(file: int, path: Path) -> tuple[JournalHeader, dict[str, Place], int]:
    """(its header, where its rows are, where the last whole line ends). Raises UsageError."""
    places: dict[str, Place] = {}
    with os.fdopen(os.dup(file), "rb") as lines:
        lines.seek(0)
        first = lines.readline()
        if FIRST.startswith(first[: len(FIRST)]) and not first.endswith(b"\n"):
            raise FileNotFoundError  # the run ended before its first line was whole
        header, end = read_header(path, first), len(first)
        for number, line in enumerate(lines, start=2):
            if not line.endswith(b"\n"):  # torn: a line is written with its end or without it
                break
            key, digest = _key_and_digest(line, f"{path}:{number}")
            # the later row holds, where a learner has handed in something else meanwhile
            places[key] = Place(end, len(line), digest)
            end += len(line)
    return header, places, end


def _key_and_digest(line: bytes, where: str) -> tuple[str, str]:
    try:
        row = json.loads(line)
        return str(row["key"]), str(row["digest"])
    except (ValueError, KeyError, TypeError) as error:
        raise _no_result(where) from error


def _no_result(where: str) -> UsageError:
    fix = "Remove the file to start from the beginning."
    return UsageError("this line is not a result", where=where, fix=fix)


def _lock(file: int, path: Path) -> None:
    """For this process alone, until it ends."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise UsageError(
            "another run is writing to this journal", where=str(path), fix="Wait until it is over."
        ) from error


def _line(row: object) -> bytes:
    """Plain ASCII, so that nothing in a row can fail to be encoded."""
    return json.dumps(row).encode() + b"\n"


def _write(file: int, data: bytes) -> None:
    """In one call; another only where the disk took a part."""
    while data:
        data = data[os.write(file, data) :]
