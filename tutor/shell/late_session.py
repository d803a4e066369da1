"""The session behind the first prompt: opened once the prompt is on the screen."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.shell.session import Session

NO_NAME = "tutor"
LONGEST_NAME = 60


class LateSession:
    """session: None until it is opened. name: what the prompt shows, at first that of last time.

    is_first: nobody has been in this workspace before.
    """

    def __init__(self, open_session: Callable[[], Session], last_name: Path) -> None:
        self._open = open_session
        self._last_name = last_name
        self._name_before = _read_name(last_name)
        self.is_first = not last_name.parent.exists()
        self.session: Session | None = None

    @property
    def name(self) -> str:
        """The exercise's name, and whether it is under review."""
        return self.session.place if self.session else self._name_before

    def get(self) -> Session:
        """The session, opened now if it was not yet. Raises what opening raises."""
        if self.session is None:
            self.session = self._open()
        return self.session

    def close(self) -> None:
        """Keep the name for next time, and end the session."""
        if self.session is not None:
            with contextlib.suppress(OSError):
                self._last_name.write_text(self.session.exercise.id, encoding="utf-8")
            self.session.close()


def _read_name(path: Path) -> str:
    try:
        name = path.read_text(encoding="utf-8")[:LONGEST_NAME].strip()
    except (OSError, UnicodeDecodeError):
        return NO_NAME
    return name if name.isidentifier() else NO_NAME
