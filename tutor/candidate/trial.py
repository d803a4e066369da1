"""Try changed versions of a file, thousands in a second: each is executed afresh, called once, and
stopped when it goes on too long.
"""

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
from tutor.candidate.ticks import Ticks, TooLong, counted, counting

AGAIN = 0.05  # seconds


class PatchedProgram:
    """One source by its top-level statements, compiled once; a change compiles only the statement
    it is in.
    """

    def __init__(self, source: str, path: str) -> None:
        self.path = path
        self.flags = (
            __future__.annotations.compiler_flag
            if "from __future__ import annotations" in source
            else 0
        )
        data = source.encode()
        starts = [0]
        for line in data.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        body = ast.parse(source).body
        firsts = [
            starts[
                min([node.lineno, *(item.lineno for item in getattr(node, "decorator_list", ()))])
                - 1
            ]
            for node in body
        ]
        begins = sorted(set(firsts)) or [0]
        ends = [*begins[1:], len(data)]
        self.pieces = [(begin, data[begin:end]) for begin, end in zip(begins, ends, strict=True)]
        self.compiled: list[CodeType] = [self._compile(text) for _, text in self.pieces]

    def code(self, start: int, end: int, text: str) -> list[CodeType]:
        """The changed program, to be executed part after part. Raises SyntaxError."""
        parts = list(self.compiled)
        for index, (begin, piece) in enumerate(self.pieces):
            if begin <= start <= end <= begin + len(piece):
                parts[index] = self._compile(
                    piece[: start - begin] + text.encode() + piece[end - begin :]
                )
                break
        return parts

    def _compile(self, text: bytes) -> CodeType:
        tree = counted(ast.parse(text, self.path))
        code: CodeType = compile(tree, self.path, "exec", self.flags, dont_inherit=True)
        return code


def within(most: int, seconds: float, do: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What `do` gives, or the outcome of a call that raised where it raises or goes on too long;
    with the "ticks" that it took.

    most: ticks. seconds: of the processor's time, the outer limit, for what never ends and does not
    tick; "late" says that it was reached.
    """
    ticks = Ticks(most)
    clock = _Clock()
    try:
        with warnings.catch_warnings(), counting(ticks), clock.limit(seconds):
            warnings.simplefilter(
                "ignore"
            )  # odd changes make torch and the compiler warn, and nobody reads it
            outcome = do()
    except BaseException as error:  # a changed program may do anything
        outcome = {"raised": describe_exception(error, ()), "aliases": []}
    return {**outcome, "ticks": ticks.used, "late": clock.is_late}


class _Clock:
    """A limit of this process's own time, which a busy machine does not shorten."""

    def __init__(self) -> None:
        self.is_late = False

    @contextlib.contextmanager
    def limit(self, seconds: float) -> Iterator[None]:
        """Raise TooLong in the main thread when the time is over, again and again for code that
        catches everything.
        """
        signal.signal(signal.SIGPROF, self._stop)
        signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.is_late = True
        raise TooLong
