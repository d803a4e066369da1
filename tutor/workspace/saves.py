"""Which of the learner's files were saved since the last look, however the editor writes them."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tutor.course.model import Exercise
from tutor.workspace.files import Workspace

# seconds after a save in which another one belongs to it: a formatter, an editor's second write
QUIET = 0.05
Stamp = tuple[int, int, int]  # when it was written, how long it is, which file it is


class Saves:
    """Looks at the files themselves: no event has to arrive, and a rename is a save as well.

    since: seconds since 1970; what was written later is a save, though nobody had looked before.
    """

    def __init__(self, workspace: Workspace, since: float) -> None:
        self.workspace = workspace
        self._since = since * 1e9
        self._seen: dict[Path, Stamp | None] = {}
        for exercise in workspace.course.exercises:
            self._look_first(workspace.path(exercise))

    def take(self) -> tuple[Exercise, ...]:
        """The exercises whose file was saved since the last look, in the course's order.

        A file that is missing for a moment, as some editors do, is not a save.
        """
        saved = []
        for exercise in self.workspace.course.exercises:
            path = self.workspace.path(exercise)
            if path not in self._seen:  # a review has begun
                self._look_first(path)
            stamp = _stamp(path)
            if stamp is not None and stamp != self._seen[path]:
                self._seen[path] = stamp
                saved.append(exercise)
        return tuple(saved)

    def _look_first(self, path: Path) -> None:
        """What was written before `since` is known already."""
        stamp = _stamp(path)
        self._seen[path] = stamp if stamp and stamp[0] < self._since else None

    def settle(self, exercise: Exercise) -> bool:
        """Wait until the last save is a moment old; False where there was a newer one meanwhile."""
        path = self.workspace.path(exercise)
        seen = self._seen[path]
        if seen is not None:
            age = time.time() - seen[0] / 1e9
            time.sleep(min(QUIET, max(0.0, QUIET - age)))
        return _stamp(path) == seen


def _stamp(path: Path) -> Stamp | None:
    try:
        info = os.stat(path)  # noqa: PTH116 (of every file, often)
    except OSError:
        return None
    return info.st_mtime_ns, info.st_size, info.st_ino
