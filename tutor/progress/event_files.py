"""Every event into SQLite and into a journal, and the standing that they come to.

Whatever happens to the files, the shell continues: `notices` says in words what was repaired or is
not being recorded.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tutor.progress.database import Database, TooNew, is_damage
from tutor.progress.database_repair import make_same, open_database
from tutor.progress.events import Event
from tutor.progress.fold import fold
from tutor.progress.journal import Journal
from tutor.progress.standing import Standing

AGAIN = "Progress is being recorded again; nothing of this session was lost."
MOVED = "The progress file was moved or deleted while in use; it is being written again."
WITHOUT = "Everything works, but nothing is being recorded until that is fixed."


class EventFiles:
    """The open files of one learner. No method raises for a disk that refuses: the event is kept in
    memory and written when it can be.

    notices: sentences for the learner, oldest first; take_notices() gives each out once.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self.path = path
        self.notices: list[str] = []
        self._clock = clock
        self._journal = Journal(path.with_suffix(".jsonl"))
        self._database: Database | None = None
        self._pending: list[Event] = []
        self._failing = False
        self._standing, self._seen = Standing(), 0
        self._lock = threading.RLock()
        self._flush()

    def overall(self) -> Standing:
        """How far the learner is now in all, with the events of other shells."""
        with self._lock:
            if self._database is not None:
                with contextlib.suppress(sqlite3.Error):
                    events, self._seen = self._database.since(self._seen)
                    self._standing = fold(events, self._standing)
            return fold(self._pending, self._standing) if self._pending else self._standing

    def now(self) -> float:
        """The moment that an event of now is given, in seconds since 1970."""
        return self._clock()

    @property
    def is_recording(self) -> bool:
        """Whether everything is on the disk."""
        return not self._failing

    def take_notices(self) -> tuple[str, ...]:
        """The sentences that were not shown yet."""
        taken, self.notices = tuple(self.notices), []
        return taken

    def close(self) -> None:
        """Write what is still waiting, and close the file."""
        with self._lock:
            if self._pending:
                self._flush()
            if self._database is not None:
                self._database.close()
                self._database = None

    def _record(self, event: Event) -> None:
        with self._lock:
            self._pending.append(event)
            self._flush()

    def events_of(self, exercise_id: str) -> list[Event]:
        """Everything recorded about one exercise, oldest first."""
        with self._lock:
            events = [*self._stored_of(exercise_id), *self._pending]
        return [event for event in events if event.exercise_id == exercise_id]

    def _stored_of(self, exercise_id: str) -> list[Event]:
        """From the database, or from the journal where that cannot be read."""
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                return self._database.events_of(exercise_id)
        with contextlib.suppress(OSError):
            return self._journal.read()
        return []

    def _flush(self) -> None:
        """Write what is pending; on failure keep it, and say so once."""
        try:
            self._write()
        except TooNew:
            self._fail("The progress file was written by a later version of the tutor.")
        except (OSError, sqlite3.Error) as error:
            self._fail(f"Progress cannot be written to {self.path} ({_reason(error)}).")
        else:
            if self._failing:
                self.notices.append(AGAIN)
            self._failing = False

    def _write(self) -> None:
        try:
            self._write_once()
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
            self._write_once()  # opening again puts a damaged file aside

    def _write_once(self) -> None:
        if self._database is None or not self._database.is_current():
            self._reopen()
        if self._database is None or not self._pending:
            return
        try:
            self._add_pending(self._database)
        except sqlite3.Error as error:
            if is_damage(error):
                self._database.close()
                self._database = None
            raise
        self._pending.clear()

    def _add_pending(self, database: Database) -> None:
        """Into both files, under the database's lock, so that their order is the same."""
        with database.transaction():
            make_same(database, self._journal)
            fresh = database.without_known(self._pending)
            database.set_journal_size(self._journal.append(fresh))
            database.add(fresh)

    def _reopen(self) -> None:
        """Open the file; what is only left in a file that vanished is written again."""
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                self._pending[:0] = self._database.events()
                self.notices.append(MOVED)
                self._standing = Standing()  # all of it is pending now
            self._database.close()
            self._database = None
        database, notice = open_database(self.path, self._journal, self._clock())
        self._standing, self._seen = Standing(), 0
        if notice:
            self.notices.append(notice)
        self._database = database

    def _fail(self, reason: str) -> None:
        """Continue in memory, on top of what the journal holds."""
        if not self._failing:
            self.notices.append(f"{reason} {WITHOUT}")
        self._failing = True
        if self._database is None:
            with contextlib.suppress(OSError):
                waiting = {event.uid for event in self._pending}
                written = [event for event in self._journal.read() if event.uid not in waiting]
                self._standing = fold(written)


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error)
