"""The lines typed at the prompt, kept in a file for as long as there is a place for one."""

from __future__ import annotations

import contextlib
from pathlib import Path

from prompt_toolkit.history import FileHistory, History, InMemoryHistory


class Kept(FileHistory):
    """A history whose file may vanish or refuse while the shell runs.

    What is typed then is remembered until the shell ends.
    """

    def store_string(self, string: str) -> None:
        """Append to the file, made again if need be."""
        with contextlib.suppress(OSError):
            Path(str(self.filename)).parent.mkdir(parents=True, exist_ok=True)
            super().store_string(string)


def open_history(path: Path) -> History:
    """What was typed before, or an empty history where no file can be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError:
        return InMemoryHistory()
    return Kept(str(path))
