"""Which pass of a loop a statement belongs to, counted as the passes begin."""

from __future__ import annotations

import ast
import linecache
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR
from types import FrameType

from tutor.debugger.pdb.comprehensions import is_comprehension

RESUMED = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR
Loop = ast.For | ast.AsyncFor | ast.While


@dataclass(frozen=True)
class Span:
    """A loop in the source. begin: the line of `for` or `while`; last: of its body."""

    begin: int
    last: int


class LoopPasses:
    """Counts from start() on. A generator, which may be entered in the middle, is left out."""

    def __init__(self) -> None:
        # line of the loop → passes so far; none where counting began inside of the loop
        self._passes: dict[FrameType, dict[int, int]] = {}
        self._lines: dict[FrameType, int] = {}  # of the statement before

    def start(self, frames: Iterable[FrameType]) -> None:
        """These are under way already; those of an earlier start have come to where they are by one
        statement that was not counted.
        """
        for frame in frames:
            if self._lines.setdefault(frame, frame.f_lineno) != frame.f_lineno:
                self._on_line(frame)

    def follow(self, frame: FrameType, event: str) -> None:
        """A trace event."""
        if frame.f_code.co_flags & RESUMED or is_comprehension(frame):
            return
        if event == "line":
            self._on_line(frame)
        elif event == "return":  # the frame is not kept
            self._passes.pop(frame, None)
            self._lines.pop(frame, None)

    def _on_line(self, frame: FrameType) -> None:
        line, before = frame.f_lineno, self._lines.get(frame)
        self._lines[frame] = line
        span = _headers(frame.f_code.co_filename).get(line)
        if span is None:
            return
        counts = self._passes.setdefault(frame, {})
        if before is None or not span.begin <= before <= span.last:
            counts[line] = 1
        elif line in counts:
            counts[line] += 1

    def words(self, frame: FrameType, line: int) -> str:
        """Such as ", in pass 12 of the loop in line 8", of the innermost loop around this line; ""
        where there is none, or where its first pass was not seen.
        """
        around = [
            span
            for span in _headers(frame.f_code.co_filename).values()
            if span.begin <= line <= span.last
        ]
        begin = max((span.begin for span in around), default=0)
        count = self._passes.get(frame, {}).get(begin)
        if count is None:
            return ""
        loop = "this loop" if begin == line else f"the loop in line {begin}"
        return f", in pass {count:,} of {loop}"


@lru_cache(maxsize=64)
def _headers(file: str) -> dict[int, Span]:
    """The loops of a file by their lines. Those whose passes do not each begin with the line of the
    loop cannot be counted: `while True`, a loop on one line, a header of several lines.
    """
    try:
        tree = ast.parse("".join(linecache.getlines(file)))
    except (SyntaxError, ValueError, RecursionError):
        return {}
    loops = [node for node in ast.walk(tree) if isinstance(node, Loop) and _is_counted(node)]
    return {
        node.lineno: Span(node.lineno, node.body[-1].end_lineno or node.lineno) for node in loops
    }


def _is_counted(node: Loop) -> bool:
    header = node.test if isinstance(node, ast.While) else node.iter
    is_one_line = header.end_lineno == node.lineno < node.body[0].lineno
    return is_one_line and not (isinstance(node, ast.While) and isinstance(header, ast.Constant))
