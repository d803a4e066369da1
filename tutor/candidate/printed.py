"""What a learner's code prints: passed on up to a cap, and kept for each case."""

from __future__ import annotations

import io
import os

OUTPUT_CAP = 64 << 10  # bytes that are kept of everything printed
CASE_OUTPUT_CAP = 2 << 10  # characters that are kept of what one case prints


class Printed(io.TextIOBase):
    """Takes the place of stdout and stderr."""

    def __init__(self, fd: int) -> None:
        self.fd = fd
        self.left = OUTPUT_CAP
        self.parts: list[str] = []
        self.kept = 0
        self.cut = False

    def writable(self) -> bool:
        """It is."""
        return True

    def fileno(self) -> int:
        """Where what is passed on goes."""
        return self.fd

    def write(self, text: str) -> int:
        """Keep the first part for the case, and pass it on as long as the cap allows."""
        text = str.__str__(text)  # one of a subclass could print anything, or nothing
        if self.kept < CASE_OUTPUT_CAP:
            self.parts.append(text[: CASE_OUTPUT_CAP - self.kept])
            self.kept += len(text)
        self.cut = self.cut or self.kept > CASE_OUTPUT_CAP
        if self.left > 0:
            data = text[: self.left].encode("utf-8", "backslashreplace")
            self.left -= len(data)
            os.write(self.fd, data)
        return len(text)

    def begin_case(self) -> None:
        """What comes now belongs to the next case."""
        self.parts, self.kept, self.cut = [], 0, False

    def end_case(self) -> tuple[str, bool]:
        """What this case printed, and whether that was cut."""
        return "".join(self.parts), self.cut

    def take(self) -> str:
        """What was printed so far, outside of any case."""
        text, _ = self.end_case()
        self.begin_case()
        return text
