"""The only writer of progress: every event into SQLite and into a journal, and the learner's
standing out of them.

Whatever happens to the files, the shell goes on: `notices` says in words what was mended or is not
being recorded.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tutor.progress.database import Database, TooNew, is_damage
from tutor.progress.database_repair import alone, make_same, put_aside
from tutor.progress.events import (
    ATTEMPT,
    BREAKS,
    GIVE_UP,
    HINT,
    PREDICTION,
    SESSION,
    VISIT,
    Attempt,
    Event,
)
from tutor.progress.journal import Journal
from tutor.progress.standing import Standing, fold
from tutor.results import Grade
from tutor.workspace.submission import Submission


class Store:
    """An open progress file. No method raises for a disk that refuses: the event is kept in memory
    and written when it can be.

    notices: sentences for the learner, oldest first; take_notices() hands them out once.
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

    def record_attempt(
        self, exercise_id: str, grade: Grade, submission: Submission, hints_used: int = 0
    ) -> None:
        """A check was made."""
        data = {
            "digest": submission.digest,
            "code": grade.diagnosis.code if grade.diagnosis else "",
            "score": grade.score,
            "duration": grade.duration,
            "hints_used": hints_used,
        }
        self._record(
            Event(
                self._clock(),
                ATTEMPT,
                exercise_id,
                grade.verdict.value,
                submission.source or "",
                data,
            )
        )

    def record_hint(self, exercise_id: str, index: int) -> None:
        """The hint with that index, counted from 0, was shown."""
        self._record(Event(self._clock(), HINT, exercise_id, data={"index": index}))

    def record_prediction(self, exercise_id: str, name: str, text: str, *, right: bool) -> None:
        """What the learner said before running it."""
        self._record(
            Event(
                self._clock(),
                PREDICTION,
                exercise_id,
                data={"name": name, "text": text[:200], "right": right},
            )
        )

    def record_session(self, exercise_id: str, data: dict[str, Any]) -> None:
        """A debug session has ended. data: "reached", "void" and "goals" (keys), "accepts",
        whatever else is worth keeping.
        """
        self._record(Event(self._clock(), SESSION, exercise_id, data=data))

    def record_breaks(self, exercise_id: str, stops: list[str]) -> None:
        """The stops of the learner's own in this exercise, all of them."""
        self._record(Event(self._clock(), BREAKS, exercise_id, data={"stops": stops}))

    def record_give_up(self, exercise_id: str) -> None:
        """The learner asked for the solution without having one."""
        self._record(Event(self._clock(), GIVE_UP, exercise_id))

    def set_place(self, exercise_id: str) -> None:
        """The learner is at this exercise now. Being there already is not recorded again."""
        if self.place() != exercise_id:
            self._record(Event(self._clock(), VISIT, exercise_id))

    def place(self) -> str:
        """The exercise last visited, or ""."""
        return self.standing().place

    def standing(self) -> Standing:
        """Where the learner stands now, events from other shells included."""
        with self._lock:
            if self._database is not None:
                with contextlib.suppress(sqlite3.Error):
                    events, self._seen = self._database.since(self._seen)
                    self._standing = fold(events, self._standing)
            return fold(self._pending, self._standing) if self._pending else self._standing

    @property
    def is_recording(self) -> bool:
        """Whether everything is on the disk."""
        return not self._failing

    def attempts(self, exercise_id: str | None = None) -> tuple[Attempt, ...]:
        """The recorded checks, oldest first, of one exercise or of all."""
        with self._lock:
            events = self._read_all()
        chosen = (
            event
            for event in events
            if event.kind == ATTEMPT and exercise_id in (None, event.exercise_id)
        )
        return tuple(Attempt.from_event(event) for event in chosen)

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

    def _read_all(self) -> list[Event]:
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                return [*self._database.events(kind=ATTEMPT), *self._pending]
        with contextlib.suppress(OSError):
            return [*self._journal.read(), *self._pending]
        return list(self._pending)

    def _flush(self) -> None:
        """Write what is pending; on failure keep it, and say so once."""
        try:
            self._write()
        except TooNew:
            self._go_without("The progress file was written by a later version of the tutor.")
        except (OSError, sqlite3.Error) as error:
            self._go_without(f"Progress cannot be written to {self.path} ({_reason(error)}).")
        else:
            if self._failing:
                self.notices.append(
                    "Progress is being recorded again; nothing of this session was lost."
                )
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
        database = self._database
        assert database is not None
        if not self._pending:
            return
        try:
            with database.transaction():
                make_same(database, self._journal)
                fresh = database.without_known(self._pending)
                database.set_journal_size(self._journal.append(fresh))
                database.add(fresh)
        except sqlite3.Error as error:
            if is_damage(error):
                database.close()
                self._database = None
            raise
        self._pending.clear()

    def _reopen(self) -> None:
        """Open the file, and put a damaged one aside; what is only left in a file that vanished is
        written again.
        """
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                self._pending[:0] = self._database.events()
                self.notices.append(
                    "The progress file was moved or deleted while it was in use; it is being written again."
                )
                self._standing = Standing()  # all of it is pending now
            self._database.close()
            self._database = None
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with alone(self.path.with_suffix(".lock")):
            damaged = None
            try:
                database = Database(self.path)
            except sqlite3.Error as error:
                if not is_damage(error):
                    raise
                damaged = put_aside(self.path, self._clock())
                database = Database(self.path)
            self._standing, self._seen = Standing(), 0
            self._restore(database, damaged)
            self._database = database

    def _restore(self, database: Database, damaged: Path | None) -> None:
        """Bring the events that only the journal has into the database, and say so where a whole
        file was lost.
        """
        with database.transaction():
            was_empty = database.is_empty()
            count = make_same(database, self._journal)
        found = (
            f"{count} entries were restored from its journal."
            if count
            else "There was no journal to restore it from."
        )
        if damaged is not None:
            self.notices.append(f"The progress file was damaged. It is kept as {damaged}. {found}")
        elif was_empty and count:
            self.notices.append(f"The progress file was missing or empty. {found}")

    def _go_without(self, reason: str) -> None:
        if not self._failing:
            self.notices.append(
                f"{reason} Everything works, but nothing is being recorded until that is mended."
            )
        self._failing = True
        if self._database is None:
            with contextlib.suppress(OSError):
                waiting = {event.uid for event in self._pending}
                self._standing = fold(
                    [event for event in self._journal.read() if event.uid not in waiting]
                )


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error)
