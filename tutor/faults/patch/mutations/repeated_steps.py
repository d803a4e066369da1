"""Patches that do for one value what a statement does for another: the half that was forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TypeGuard

from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

MOST_NAMES = 6  # that are tried for one statement
KIND, COST = "repeated", 1.5


def repeated_steps(
    text: SourceText, statement: ast.stmt, function: ast.FunctionDef
) -> Iterator[Patch]:
    """`x = x[bs:]` with `y = y[bs:]` behind it, for the other arguments of the function."""
    name = _changed_name(statement)
    if not name:
        return
    others = [each.arg for each in function.args.args if each.arg not in (name, "self")]
    place = text.line_span(statement)[1]
    for other in others[:MOST_NAMES]:
        copied = _renamed(text, statement, name, other)
        yield Patch(
            place, place, f"{text.indent(statement)}{copied}\n", statement.lineno, KIND, COST
        )


def _changed_name(statement: ast.stmt) -> str:
    """That of the value from which a statement makes its next one; "" if it does not."""
    if isinstance(statement, ast.AugAssign):
        target: ast.expr = statement.target
    elif isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        target = statement.targets[0]
    else:
        return ""
    names = [each.id for each in ast.walk(target) if isinstance(each, ast.Name)]
    value = [each.id for each in ast.walk(statement.value) if isinstance(each, ast.Name)]
    return names[0] if names and names[0] in value else ""


def _renamed(text: SourceText, statement: ast.stmt, name: str, other: str) -> str:
    """The text of a statement, with another name in each place of this one."""
    start, end = text.span(statement)
    spans = [text.span(each) for each in ast.walk(statement) if _is_named(each, name)]
    made, at = "", start
    for first, last in sorted(spans):
        made += text.between(at, first) + other
        at = last
    return made + text.between(at, end)


def _is_named(node: ast.AST, name: str) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name) and node.id == name
