"""What the debugger says begins on a line of its own, also where the program is in the middle of
one: a progress bar, a `print(..., end="")`.
"""

from __future__ import annotations

import io
import itertools
import os
import sys
from typing import Any

NO_MOVES = ("dumb", "unknown", "")  # terminals on which nothing can be overwritten


class LineKnown(io.TextIOWrapper):
    """A stream that knows whether the last line written to it is unfinished, and when that was:
    counted over all of them.
    """

    counted = itertools.count(1)
    is_mid_line, when = False, 0

    def write(self, text: str) -> int:
        """As of any text stream."""
        if text:
            self.is_mid_line, self.when = not text.endswith("\n"), next(self.counted)
        return super().write(text)


def begin_own_line(stream: Any) -> None:
    """Only where something stands on the line already. stream: where the debugger writes."""
    columns = _columns(stream)
    if columns:
        # as many blanks as there are columns lead to the next line, unless they begin at the first
        stream.write(" " * columns + "\r")
        stream.flush()
    elif _is_mid_line(stream):
        stream.write("\n")


def _columns(stream: Any) -> int:
    """Of the terminal itself, whatever the environment says; 0 for what is none."""
    if os.environ.get("TERM", "") in NO_MOVES:
        return 0
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (AttributeError, ValueError, OSError):  # a file, or a stream of the program's
        return 0


def _is_mid_line(stream: Any) -> bool:
    """Of this stream and the one for errors, the last written one says, if both are the same
    file.
    """
    known = [each for each in (stream, sys.stderr) if isinstance(each, LineKnown)]
    same = [each for each in known if each is stream or _place(each) == _place(stream)]
    return bool(same) and max(same, key=lambda each: each.when).is_mid_line


def _place(stream: Any) -> tuple[int, int] | None:
    try:
        found = os.fstat(stream.fileno())
    except (AttributeError, ValueError, OSError):
        return None
    return found.st_dev, found.st_ino
