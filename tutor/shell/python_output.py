"""What the learner's Python prints, on its way to the screen."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable

SHOWN = 64 << 10  # bytes of output that one evaluation may show
PIPE = 1 << 16  # bytes that are read at once

Write = Callable[[str], None]


class Shown:
    """Passes output on, cut at SHOWN bytes and counted beyond."""

    def __init__(self, write: Write) -> None:
        self.write = write
        self.left = SHOWN
        self.dropped = 0
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def add(self, data: bytes) -> None:
        """Show what the cap leaves of it; a character that is cut in two waits for its rest."""
        kept = data[: self.left]
        self.left -= len(kept)
        self.dropped += len(data) - len(kept)
        if kept:
            self.write(self.decoder.decode(kept))

    def drain(self, pipe: int) -> bool:
        """Show everything that is in a pipe now; False at its end."""
        while True:
            try:
                data = os.read(pipe, PIPE)
            except BlockingIOError:
                return True
            if not data:
                return False
            self.add(data)
            if len(data) < PIPE:
                return True

    def finish(self) -> None:
        """Say how much is not shown."""
        if self.dropped:
            self.write(f"\n… {self.dropped:,} more bytes not shown\n")
