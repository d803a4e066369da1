"""Try changed versions of a file, thousands in a second: each is executed anew, called once, and stopped when it takes long."""

from __future__ import annotations
import __future__

import ast
import contextlib
import signal
import warnings
from collections.abc import Callable, Iterator
from types import CodeType, FrameType
from typing import Any

from tutor.candidate.call import describe_exception

AGAIN = 0.05  # seconds


class TooLong(BaseException):
    """A changed program that may never end."""


class Patches:
    """One source by its top-level statements, compiled once; a change compiles only the statement it is in."""

    def __init__(self, source: str, path: str) -> None:
        self.path = path
        self.flags = __future__.annotations.compiler_flag if "from __future__ import annotations" in source else 0
        data = source.encode()
        starts = [0]
        for line in data.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        body = ast.parse(source).body
        firsts = [starts[min([node.lineno, *(item.lineno for item in getattr(node, "decorator_list", ()))]) - 1] for node in body]
        begins = sorted(set(firsts)) or [0]
        ends = [*begins[1:], len(data)]
        self.pieces = [(begin, data[begin:end]) for begin, end in zip(begins, ends, strict=True)]
        self.compiled: list[CodeType] = [self._compile(text) for _, text in self.pieces]

    def code(self, start: int, end: int, text: str) -> list[CodeType]:
        """The changed program, to be executed part after part. Raises SyntaxError."""
        parts = list(self.compiled)
        for index, (begin, piece) in enumerate(self.pieces):
            if begin <= start <= end <= begin + len(piece):
                parts[index] = self._compile(piece[: start - begin] + text.encode() + piece[end - begin :])
                break
        return parts

    def _compile(self, text: bytes) -> CodeType:
        code: CodeType = compile(text, self.path, "exec", self.flags, dont_inherit=True)
        return code


def within(seconds: float, do: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What `do` gives, or the outcome of a call that raised where it raises or takes longer."""
    try:
        with warnings.catch_warnings(), _time_limit(seconds):
            warnings.simplefilter("ignore")  # odd changes make torch and the compiler warn, and nobody reads it
            return do()
    except BaseException as error:  # a changed program may do anything
        return {"raised": describe_exception(error, ()), "aliases": []}


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise TooLong in the main thread when the time is over, again and again for code that catches everything."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLong

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
