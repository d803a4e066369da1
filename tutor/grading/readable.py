"""What of a program's text the judge may parse: what Python has compiled, if it is not too much.

Python's parser takes exponential time on some texts, and functions that walk a syntax tree fail on
a deep one. So nothing is parsed here before the confined process has compiled it in its own time,
and what is larger or deeper than any honest program is not analysed at all.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from tutor.candidate.report import Report
from tutor.grading.reading import line_in_trace

MAX_SOURCE = 256 << 10  # characters
MAX_NODES = 60_000
MAX_DEPTH = 100  # of the syntax tree: copying one takes up to six calls within each other a level
TOO_LONG = "The file has {size:,} characters; the tutor reads up to {most:,}."
TOO_MANY = "The file has more than {most:,} names, numbers and operators; the tutor reads no more."
TOO_DEEP = (
    "Around line {line} the program is nested more than {most} levels deep; the tutor reads no "
    "deeper. Longer sums and chains can be written as several statements."
)

UNREADABLE = (
    "Python itself cannot read it: somewhere an expression is nested too deeply. Longer sums and "
    "chains can be written as several statements."
)


@dataclass(frozen=True)
class Readable:
    """text: what may be parsed, "" for nothing. tree: of it, None where Python finds an error.

    problem: in words, why the program is not graded whatever it does, or "".
    """

    text: str = ""
    tree: ast.Module | None = None
    problem: str = ""


def too_long(source: str) -> str:
    """In words, why the program is not even run, or ""."""
    size = len(source)
    return TOO_LONG.format(size=size, most=MAX_SOURCE) if size > MAX_SOURCE else ""


def read_source(source: str) -> Readable:
    """Parse a text that Python has compiled before in a process of its own."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return Readable(source)  # everybody who parses expects that
    except (ValueError, RecursionError, MemoryError):
        return Readable()
    problem = _too_much(tree)
    return Readable("", None, problem) if problem else Readable(source, tree)


def cannot_compile(report: Report) -> str:
    """In words, that Python's own parser failed on the file, or "".

    An exception of the program itself has a place in it.
    """
    raised = report.failed.raised if report.failed else None
    if raised is None or raised.frames or raised.type not in ("RecursionError", "MemoryError"):
        return ""
    return UNREADABLE


def was_compiled(report: Report, path: str) -> bool:
    """Whether Python has compiled the file: it was executed, failed in words, or stood on a line.

    No code of the learner's runs before that, so none of this can be forged earlier.
    """
    return bool(report.loaded or report.failed or line_in_trace(report.trace, path))


def _too_much(tree: ast.Module) -> str:
    """Level by level, so that no tree is too deep for this."""
    level: list[ast.AST] = [tree]
    count, line = 0, 1
    for _ in range(MAX_DEPTH):
        count += len(level)
        if count > MAX_NODES:
            return TOO_MANY.format(most=MAX_NODES)
        line = getattr(level[0], "lineno", line)
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        if not level:
            return ""
    return TOO_DEEP.format(line=line, most=MAX_DEPTH)
