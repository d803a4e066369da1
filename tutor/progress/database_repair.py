"""Repair of progress: a damaged file is put aside, and what only one of the two files holds is
copied into the other.
"""

from __future__ import annotations

import contextlib
import fcntl
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from tutor.progress.database import Database, is_damage
from tutor.progress.journal import Journal

LOCK_SECONDS = 15.0


def open_database(path: Path, journal: Journal, now: float) -> tuple[Database, str]:
    """The database, repaired from the journal, and what to tell the learner about that ("" if
    nothing was wrong).

    now: seconds since 1970, for the name of a damaged file. Raises OSError and sqlite3.Error where
    the disk refuses, TooNew.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _alone(path.with_suffix(".lock")):
        damaged = None
        try:
            database = Database(path)
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
            damaged = _put_aside(path, now)
            database = Database(path)
        return database, _restore(database, journal, damaged)


def _restore(database: Database, journal: Journal, damaged: Path | None) -> str:
    """Copy the events that only the journal has; says so where a whole file was lost."""
    with database.transaction():
        was_empty = database.is_empty()
        count = make_same(database, journal)
    restored = f"{count} entries were restored from its journal."
    if damaged is not None:
        found = restored if count else "There was no journal to restore it from."
        return f"The progress file was damaged. It is kept as {damaged}. {found}"
    if was_empty and count:
        return f"The progress file was missing or empty. {restored}"
    return ""


def _put_aside(path: Path, now: float) -> Path:
    """Rename a damaged file with the two that belong to it, so that nothing of it is lost."""
    date = time.strftime("%Y-%m-%d-%H%M%S", time.localtime(now))
    aside = path.with_name(f"{path.name}.corrupt-{date}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.corrupt-{date}-{number}")
    for suffix in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            Path(f"{path}{suffix}").rename(f"{aside}{suffix}")
    return aside


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let one process at a time open the file: two that find it damaged must not put each other's
    new one aside.
    """
    with path.open("ab") as file:
        deadline = time.monotonic() + LOCK_SECONDS
        while time.monotonic() < deadline:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(0.005)
            except OSError:
                break  # a network folder without locks
        yield


def make_same(database: Database, journal: Journal) -> int:
    """Make both hold the same events, within a transaction: how many came from the journal."""
    known, size = database.journal_size(), journal.size()
    if known == size:
        return 0
    written = journal.read(known if size > known else 0)
    fresh = database.without_known(written)
    database.add(fresh)
    if size < known:  # the journal was cut or deleted
        there = {event.uid for event in written}
        size = journal.append([event for event in database.events() if event.uid not in there])
    database.set_journal_size(size)
    return len(fresh)
