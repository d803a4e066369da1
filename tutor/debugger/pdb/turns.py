"""One thread has the prompt at a time; others that come to a stop wait for it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator


class Turns:
    """is_mine: whether this thread has the prompt now."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._owner = 0
        self._depth = 0

    @property
    def is_mine(self) -> bool:
        """Of the thread that asks."""
        return self._owner == threading.get_ident()

    @contextlib.contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for it and have it; one that has it already does not wait."""
        with self._lock:
            self._owner, self._depth = threading.get_ident(), self._depth + 1
            try:
                yield
            finally:
                self._depth -= 1
                if not self._depth:
                    self._owner = 0
