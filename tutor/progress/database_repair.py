"""Mending of progress: a damaged file is put aside, and what only one of the two files holds goes
into the other.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from tutor.progress.database import Database
from tutor.progress.journal import Journal

LOCK_SECONDS = 15.0


def put_aside(path: Path, now: float) -> Path:
    """Rename a damaged file with the two that belong to it, so that nothing of it is lost."""
    date = time.strftime("%Y-%m-%d-%H%M%S", time.localtime(now))
    aside = path.with_name(f"{path.name}.corrupt-{date}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.corrupt-{date}-{number}")
    for suffix in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            # noqa: PTH104 (names, not paths, are put together)
            os.rename(f"{path}{suffix}", f"{aside}{suffix}")
    return aside


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
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
    """Make both hold the same events; call it within a transaction. Returns how many came from the
    journal.
    """
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
