"""Try patched versions of a file, thousands in a second.

Each is executed afresh, called once, and stopped when it runs too long.
"""

from __future__ import annotations
import __future__

import ast
import contextlib
import dataclasses
import signal
import warnings
from collections.abc import Callable, Iterator
from types import CodeType, FrameType

from tutor.candidate.call import describe_exception
from tutor.candidate.outcome import Outcome
from tutor.candidate.ticks import Ticks, TooLong, counted, counting

AGAIN = 0.05  # seconds; code that catches everything is stopped again and again


class PatchedProgram:
    """One source by its top-level statements, compiled once.

    A patch then compiles only the statements that it is in.
    """

    def __init__(self, source: str, path: str) -> None:
        self.path = path
        unevaluated = "from __future__ import annotations" in source
        self.flags = __future__.annotations.compiler_flag if unevaluated else 0
        self.pieces = _pieces(source)
        self.compiled: list[CodeType] = [self._compile(text) for _, text in self.pieces]

    def code(self, start: int, end: int, text: str) -> list[CodeType]:
        """The program with bytes start to end replaced, to be executed part after part.

        Raises SyntaxError.
        """
        first, last = self._touched(start, end)
        begin = self.pieces[first][0]
        if start < begin:
            return self.compiled  # nothing but comments is there
        before = b"".join(piece for _, piece in self.pieces[first : last + 1])
        patched = before[: start - begin] + text.encode() + before[end - begin :]
        return [*self.compiled[:first], self._compile(patched), *self.compiled[last + 1 :]]

    def _touched(self, start: int, end: int) -> tuple[int, int]:
        """The first and last of the pieces that these bytes are in."""
        ends = [begin + len(piece) for begin, piece in self.pieces]
        last = next(index for index, until in enumerate(ends) if end <= until)
        # what is put where one piece ends and the next begins belongs to the earlier one
        first = next(index for index, until in enumerate(ends) if start < until or index == last)
        return first, last

    def _compile(self, text: bytes) -> CodeType:
        tree = counted(ast.parse(text, self.path))
        code: CodeType = compile(tree, self.path, "exec", self.flags, dont_inherit=True)
        return code


def _pieces(source: str) -> list[tuple[int, bytes]]:
    """(first byte, text) of each top-level statement, up to where the next one begins."""
    data = source.encode()
    line_starts = [0]
    for line in data.splitlines(keepends=True):
        line_starts.append(line_starts[-1] + len(line))
    firsts = {line_starts[_first_line(node) - 1] for node in ast.parse(source).body}
    begins = sorted(firsts) or [0]
    ends = [*begins[1:], len(data)]
    return [(begin, data[begin:end]) for begin, end in zip(begins, ends, strict=True)]


def _first_line(node: ast.stmt) -> int:
    """Where a statement begins, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(item.lineno for item in decorators)])


def within(most: int, seconds: float, do: Callable[[], Outcome]) -> Outcome:
    """The outcome of `do` with the ticks it took; one that raised, if it fails or runs too long.

    most: ticks. seconds: of the processor's time, the outer limit for what never ends and does not
    tick; `late` says that it was reached.
    """
    ticks = Ticks(most)
    clock = _Clock()
    try:
        with warnings.catch_warnings(), counting(ticks), clock.limit(seconds):
            # odd patches make torch and the compiler warn, and nobody reads it
            warnings.simplefilter("ignore")
            outcome = do()
    except BaseException as error:  # a patched program may do anything
        outcome = Outcome(None, describe_exception(error, ()), {}, untouched=True)
    return dataclasses.replace(outcome, ticks=ticks.used, late=clock.is_late)


class _Clock:
    """A limit of this process's own time, which a busy machine does not shorten."""

    def __init__(self) -> None:
        self.is_late = False

    @contextlib.contextmanager
    def limit(self, seconds: float) -> Iterator[None]:
        """Raise TooLong in the main thread when the time is over."""
        signal.signal(signal.SIGPROF, self._stop)
        signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.is_late = True
        raise TooLong
