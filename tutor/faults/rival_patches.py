"""Two patches that both make every case pass: one fault seen at two places, or two that rival?"""

from __future__ import annotations

import ast

from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.trace.statements import Statements, targets

SWAPPED = "exchanged"  # two arguments of a call, or two parts of what the function makes of them


def are_rivals(statements: Statements, one: Patch, other: Patch) -> bool:
    """Whether either statement may be the wrong one, for all that the patches say.

    A value that is wrong where it is made can be put right where it is used, so of two statements
    that one name joins, the first is the wrong one. What a call passes and how the function uses
    it are different faults, and so are those of two statements that share no name.
    """
    is_one_fault = one.kind == other.kind != SWAPPED  # a wrong sign, made or used
    if is_one_fault or other.touches((one.line, *one.also)):
        return False
    if _calls(statements, one.line, other.line) or _calls(statements, other.line, one.line):
        return True
    home, other_home = _function_at(statements, one.line), _function_at(statements, other.line)
    return home is other_home and not _are_joined(statements, one.line, other.line)


def _calls(statements: Statements, line: int, inner: int) -> bool:
    """Whether the statement in a line calls the function around another line."""
    around, statement = _function_at(statements, inner), statements.at(line)
    if around is None or statement is None or _function_at(statements, line) is around:
        return False
    return around.name in {path.rpartition(".")[2] for path in statements.read(statement)}


def _function_at(
    statements: Statements, line: int
) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    """The innermost function around a line."""
    around = [
        node
        for node in statements.functions.values()
        if node.lineno <= line <= (node.end_lineno or node.lineno)
    ]
    return max(around, key=lambda node: node.lineno, default=None)


def _are_joined(statements: Statements, line: int, other: int) -> bool:
    """Whether one statement sets a name that the other reads or sets."""
    first, second = statements.at(line), statements.at(other)
    if first is None or second is None:
        return True
    used, used_after = (_set_by(each) | set(statements.read(each)) for each in (first, second))
    return bool(_set_by(first) & used_after) or bool(_set_by(second) & used)


def _set_by(statement: ast.stmt) -> set[str]:
    names = targets(statement)
    if isinstance(statement, ast.For):
        names += [node.id for node in ast.walk(statement.target) if isinstance(node, ast.Name)]
    return set(names)
