"""Statements whose value nothing keeps, from syntax alone: `y.add(b)`, `a + b`, `y == x @ w`.

Syntax alone proves nothing about a call, which may change what it is called on: a run has to
confirm it (tutor/grading/discarded_results.py).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.anchors.effects import PURE, STRING_METHODS, has_effects, is_quiet
from tutor.anchors.scopes import UNREADABLE
from tutor.anchors.ways_to_keep import ways_to_keep

COMPARES, OPERATES, CALLS = "compares", "operates", "calls"
VIEWS = ("T", "mT")


@dataclass(frozen=True)
class Discarded:
    """One expression statement that may have no effect.

    kind: COMPARES, OPERATES, or CALLS. line, column, end_line, end_column: as in ast. start, end:
    its bytes. text: as written. operation: the name of the torch operation that a run has to show
    there, "" where syntax proves that nothing is changed. ways: how its value could be kept, as
    (kind, text of the whole statement).
    """

    kind: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    text: str
    operation: str
    ways: tuple[tuple[str, str], ...]


def discarded_statements(source: str) -> tuple[Discarded, ...]:
    """In the order of the text; none of a source that Python cannot read."""
    try:
        tree = ast.parse(source)
    except UNREADABLE:
        return ()
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    found = (_of(row, own, source) for row in _statements(tree.body))
    return tuple(sorted((row for row in found if row is not None), key=lambda row: row.start))


@dataclass(frozen=True)
class _Row:
    """An expression statement, and whether its block ends with it."""

    statement: ast.Expr
    is_last: bool


def _statements(body: list[ast.stmt]) -> Iterator[_Row]:
    """The expression statements of a block and of the blocks inside it.

    Not those that a `try` guards: there a statement may be run for its exception alone.
    """
    for index, statement in enumerate(body):
        if isinstance(statement, ast.Expr):
            yield _Row(statement, index == len(body) - 1)
        is_guarded = isinstance(statement, ast.Try) and bool(statement.handlers)
        for name in ("orelse", "finalbody") if is_guarded else ("body", "orelse", "finalbody"):
            yield from _statements(getattr(statement, name, None) or [])
        for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
            yield from _statements(part.body)


def _of(row: _Row, own: set[str], source: str) -> Discarded | None:
    """The row as a discarded value, or None where it may be there for what it does."""
    statement, value = row.statement, row.statement.value
    kind, operation = _kind(value, own)
    if not kind or not _is_alone(statement, source):
        return None
    start, end = _bytes_of(statement, source)  # with the brackets around it
    text = source.encode()[start:end].decode()
    ways = tuple(ways_to_keep(value, text, is_last=row.is_last))
    place = (value.lineno, value.col_offset, *_end_of(value))
    return Discarded(kind, *place, start, end, text, operation, ways)


def _kind(value: ast.expr, own: set[str]) -> tuple[str, str]:
    """(kind, the operation that a run has to show); ("", "") of anything else."""
    if isinstance(value, (ast.Compare, ast.BinOp, ast.UnaryOp)):
        kind = COMPARES if isinstance(value, ast.Compare) else OPERATES
        return ("", "") if _has_own_operators(own) else (kind, "")
    if isinstance(value, ast.Attribute) and value.attr in VIEWS:
        return CALLS, f".{value.attr}"
    if isinstance(value, ast.Subscript):
        return CALLS, "__getitem__"
    return _kind_of_call(value, own) if isinstance(value, ast.Call) else ("", "")


def _has_own_operators(own: set[str]) -> bool:
    """Whether a class of the learner's own may give an operator any meaning."""
    return any(name.startswith("__") and name not in ("__init__", "__call__") for name in own)


def _kind_of_call(call: ast.Call, own: set[str]) -> tuple[str, str]:
    if isinstance(call.func, ast.Name):
        is_pure = call.func.id in PURE - own and all(map(is_quiet, call.args))
        return (CALLS, "") if is_pure else ("", "")
    if not isinstance(call.func, ast.Attribute):
        return "", ""
    name = call.func.attr
    if name in own or has_effects(name) or _waits(call.func):
        return "", ""
    if name in STRING_METHODS:
        return (CALLS, "") if all(map(is_quiet, call.args)) else ("", "")
    return CALLS, name


def _waits(func: ast.Attribute) -> bool:
    """Whether it may be the `join` of a process or a thread: not that of a text."""
    return func.attr == "join" and not isinstance(func.value, ast.Constant | ast.JoinedStr)


def _is_alone(statement: ast.Expr, source: str) -> bool:
    """Whether no other statement shares its lines: a run is recorded line by line."""
    start, end = _bytes_of(statement, source)
    data = source.encode()
    before = data[:start].rpartition(b"\n")[2].strip()
    after = data[end:].partition(b"\n")[0].strip()
    return not before and (not after or after.startswith(b"#"))


def _bytes_of(node: ast.Expr, source: str) -> tuple[int, int]:
    lines = source.encode().splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    end_line, end_column = _end_of(node)
    return starts[node.lineno - 1] + node.col_offset, starts[end_line - 1] + end_column


def _end_of(node: ast.expr | ast.stmt) -> tuple[int, int]:
    """Line and column behind its last character."""
    assert node.end_lineno is not None and node.end_col_offset is not None, "parsed from a text"
    return node.end_lineno, node.end_col_offset
