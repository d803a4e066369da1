"""One program's outcomes case by case, and what tells two programs' outcomes apart."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tutor.candidate.outcome import Outcome, Raised
from tutor.course.model import KnownSubmission
from tutor.grading.answer_key import AnswerKey
from tutor.grading.differ import Difference, Expected, differences
from tutor.grading.exception_likeness import Thrown, has_one_cause


@dataclass(frozen=True)
class ProgramRun:
    """on: the outcome on the case of that number. source, path: the program's text and its file."""

    on: Callable[[int], Outcome]
    source: str
    path: str

    def thrown(self, raised: Raised) -> Thrown:
        """One of its exceptions, with what is its author's own in it."""
        return Thrown(raised, self.raises_by_itself(raised), _own_names(self.source))

    def raises_by_itself(self, raised: Raised) -> bool:
        """Whether a `raise` or `assert` of its own raised this: the words are then its author's."""
        last = raised.frames[-1] if raised.frames else None
        return bool(last and last.file == self.path and last.line in _raising_lines(self.source))


def run_of(answer_key: AnswerKey, known: KnownSubmission) -> ProgramRun:
    """A known program's run. Its outcomes raise ContentError where it does not load."""
    return ProgramRun(answer_key.outcomes_of(known), known.source, str(known.path))


def run_with(outcomes: Sequence[Outcome], source: str, path: str) -> ProgramRun:
    """The run of a program whose outcomes are all known."""
    return ProgramRun([*outcomes].__getitem__, source, path)


def apart(
    answer_key: AnswerKey, index: int, mine: ProgramRun, theirs: ProgramRun
) -> tuple[Difference, ...]:
    """What tells the two outcomes on a case apart; empty where they are alike.

    An exception that the case asks for is right whatever its words are.
    """
    one, other = mine.on(index), theirs.on(index)
    if one.raised and other.raised:
        wanted = answer_key.expected[index].plain.raised
        if has_one_cause(mine.thrown(one.raised), theirs.thrown(other.raised), wanted):
            return ()
        return (Difference("raised", "raised", one.raised, other.raised, other.raised),)
    inputs = answer_key.cases[index].inputs
    return differences(one, Expected(other, None), answer_key.exercise, inputs)


@lru_cache(maxsize=64)
def _raising_lines(source: str) -> frozenset[int]:
    statements = [node for node in _nodes(source) if isinstance(node, ast.Raise | ast.Assert)]
    return frozenset(
        line for node in statements for line in range(node.lineno, (node.end_lineno or 0) + 1)
    )


@lru_cache(maxsize=64)
def _own_names(source: str) -> frozenset[str]:
    """What the text binds: classes, functions, parameters, variables, and attributes."""
    return frozenset(name for node in _nodes(source) if (name := _bound(node)))


def _bound(node: ast.AST) -> str:
    """The name that a node binds, "" for none."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return node.name
    if isinstance(node, ast.arg):
        return node.arg
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
        return node.attr
    return ""


def _nodes(source: str) -> list[ast.AST]:
    """Of a program's syntax tree; none where there is none."""
    try:
        return list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
