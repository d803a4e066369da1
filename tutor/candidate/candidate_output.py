"""What a candidate writes beside its replies: what it prints, and where it was when it ended."""

from __future__ import annotations

import os
import selectors
import time

from tutor.candidate.printed import OUTPUT_CAP

QUIET = 0.2  # seconds without another word, where something it started keeps the pipe open
PIPE = 1 << 16  # bytes that are read at once
TRACE_CAP = 1 << 18  # bytes of what faulthandler writes; learner code may write there as well
LAST_READS = 64  # of what was printed before the end


class PrintedPipe:
    """descriptor: the end that is read. printed: bytes of all that came, the first of it kept."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        os.set_blocking(descriptor, False)
        self.printed = 0
        self._kept = bytearray()

    @property
    def text(self) -> str:
        """The first OUTPUT_CAP bytes, as text."""
        return self._kept.decode("utf-8", "backslashreplace")

    def drain(self) -> bool:
        """Take what was printed; False at the end of the pipe."""
        try:
            data = os.read(self.descriptor, PIPE)
        except BlockingIOError:
            return True
        self._kept += data[: max(0, OUTPUT_CAP - len(self._kept))]
        self.printed += len(data)
        return bool(data)

    def drain_the_rest(self) -> None:
        """Take what is there now."""
        for _ in range(LAST_READS):
            before = self.printed
            if not self.drain() or self.printed == before:
                return


def read_trace(descriptor: int, grace: float) -> str:
    """What faulthandler wrote, up to the end of the pipe or until nothing more comes.

    grace: seconds to wait for the first word.
    """
    text, until = b"", time.monotonic() + grace
    with selectors.DefaultSelector() as selector:
        selector.register(descriptor, selectors.EVENT_READ)
        while len(text) < TRACE_CAP:
            left = max(0.0, until - time.monotonic())
            if not selector.select(min(left, QUIET) if text else left):
                break
            piece = os.read(descriptor, PIPE)
            if not piece:
                break
            text += piece
    return text.decode("utf-8", "backslashreplace")
