"""The SQLite file of events: connect, check, add, read; database_repair.py fixes a damaged one."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import weakref
from collections.abc import Iterator, Sequence
from pathlib import Path

from tutor.progress.events import Event

VERSION = 1
BUSY_SECONDS = 15.0
SCHEMA = """
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    at REAL NOT NULL,
    kind TEXT NOT NULL,
    exercise TEXT NOT NULL,
    verdict TEXT NOT NULL,
    source TEXT NOT NULL,
    data TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_exercise ON events (exercise, verdict);
CREATE TRIGGER events_stay BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
CREATE TRIGGER events_do_not_change BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
CREATE TABLE journal (one INTEGER PRIMARY KEY CHECK (one = 1), size INTEGER NOT NULL) STRICT;
INSERT INTO journal VALUES (1, 0);
"""
DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
COLUMNS = "at, kind, exercise, verdict, source, data, uid"


class TooNew(Exception):
    """The file was written by a later version of the tutor."""


class Database:
    """One connection. Every method may raise sqlite3.Error; is_damage says whether that means the
    file is broken.
    """

    def __init__(self, path: Path) -> None:
        """Open or create it. Raises TooNew, and sqlite3.Error when it is damaged or read-only."""
        self.path = path
        self._connection = sqlite3.connect(
            path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        # a forgotten one is closed too, but not where a fork of its user ends
        weakref.finalize(self, self._connection.close).atexit = False
        try:
            self._prepare()
            info = path.stat()
        except BaseException:
            self._connection.close()
            raise
        self._identity = (info.st_dev, info.st_ino)

    def _prepare(self) -> None:
        run = self._connection.execute
        run("PRAGMA journal_mode = WAL")
        # survives kill -9; a power cut may cost the last moments, which the journal still has
        run("PRAGMA synchronous = NORMAL")
        (found,) = run("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise _damaged(str(found))
        with self.transaction():
            (version,) = run("PRAGMA user_version").fetchone()
            if version > VERSION:
                raise TooNew
            if version == 0:
                for statement in _statements(SCHEMA):
                    run(statement)
                run(f"PRAGMA user_version = {VERSION}")
        self.journal_size()

    def is_current(self) -> bool:
        """Whether the path still leads to the file that was opened; another shell may have put it
        aside.
        """
        try:
            info = os.stat(self.path)  # noqa: PTH116 (asked before every write; pathlib is slower)
        except OSError:
            return False
        return (info.st_dev, info.st_ino) == self._identity

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the write lock; all or nothing. IMMEDIATE: a lock taken later fails at once when
        another shell was faster.
        """
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def without_known(self, events: Sequence[Event]) -> list[Event]:
        """Those that are not in the file yet, in the same order."""
        known = "SELECT 1 FROM events WHERE uid = ?"
        return [
            event
            for event in events
            if self._connection.execute(known, (event.uid,)).fetchone() is None
        ]

    def add(self, events: Sequence[Event]) -> None:
        """Add events that are not in the file yet."""
        rows = [
            (e.at, e.kind, e.exercise_id, e.verdict, e.source, json.dumps(dict(e.data)), e.uid)
            for e in events
        ]
        self._connection.executemany(
            f"INSERT INTO events ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows
        )

    def journal_size(self) -> int:
        """How many bytes of the journal this file knows."""
        row = self._connection.execute("SELECT size FROM journal").fetchone()
        if row is None:
            raise _damaged("it has lost its note about the journal")
        return int(row[0])

    def set_journal_size(self, size: int) -> None:
        """Note how many bytes of the journal this file knows."""
        self._connection.execute("UPDATE journal SET size = ?", (size,))

    def is_empty(self) -> bool:
        """Whether it holds no event at all."""
        return self._connection.execute("SELECT 1 FROM events LIMIT 1").fetchone() is None

    def since(self, number: int) -> tuple[list[Event], int]:
        """The events after the one with that number, and the number of the last.

        Only the latest accepted attempt of an exercise carries its source: a standing needs no
        other.
        """
        latest = "SELECT max(id) FROM events WHERE verdict = 'accepted' GROUP BY exercise"
        columns = COLUMNS.replace("source", f"CASE WHEN id IN ({latest}) THEN source ELSE '' END")
        rows = self._connection.execute(
            f"SELECT {columns}, id FROM events WHERE id > ? ORDER BY id", (number,)
        ).fetchall()
        return [_event(row) for row in rows], rows[-1][-1] if rows else number

    def events(self) -> list[Event]:
        """Whole events in order."""
        query = f"SELECT {COLUMNS} FROM events ORDER BY id"
        return [_event(row) for row in self._connection.execute(query)]

    def events_of(self, exercise_id: str) -> list[Event]:
        """Whole events of one exercise, in order."""
        query = f"SELECT {COLUMNS} FROM events WHERE exercise = ? ORDER BY id"
        return [_event(row) for row in self._connection.execute(query, (exercise_id,))]

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def is_damage(error: Exception) -> bool:
    """Whether an error means that the file itself is broken, not busy, full or read-only."""
    return isinstance(error, sqlite3.Error) and (error.sqlite_errorcode & 0xFF) in DAMAGE


def _damaged(what: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(what)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _statements(script: str) -> list[str]:
    """The statements one by one: executescript would commit, and two shells may make the file at
    the same time.
    """
    found, statement = [], ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            found.append(statement)
            statement = ""
    return found


def _event(row: tuple[object, ...]) -> Event:
    at, kind, exercise, verdict, source, data, uid = row[:7]
    kept = json.loads(str(data))
    return Event(
        float(str(at)), str(kind), str(exercise), str(verdict), str(source), kept, str(uid)
    )
