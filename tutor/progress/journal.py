"""The second copy of every event: JSON lines that only grow, enough to make the database again."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from tutor.progress.events import Event


class Journal:
    """One event per line. Whoever appends must hold the database's write lock, so that the order is
    the same in both.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def size(self) -> int:
        """Bytes so far; 0 where there is no file."""
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return 0

    def read(self, start: int = 0) -> list[Event]:
        """The events from byte `start` on; a line that was torn by a crash is passed over."""
        try:
            with self.path.open("rb") as file:
                file.seek(start)
                events = [Event.from_line(line) for line in file]
        except FileNotFoundError:
            return []
        return [event for event in events if event is not None]

    def append(self, events: Sequence[Event]) -> int:
        """Add events with one write; returns the new size. Raises OSError, having added nothing,
        when the disk is full.
        """
        fd = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o644)
        try:
            size = os.fstat(fd).st_size
            torn = size > 0 and os.pread(fd, 1, size - 1) != b"\n"
            data = (b"\n" if torn else b"") + b"".join(event.to_line() for event in events)
            try:
                written = 0
                while written < len(data):
                    written += os.write(fd, data[written:])
            except OSError:
                os.ftruncate(fd, size)
                raise
            return size + len(data)
        finally:
            os.close(fd)
