"""All small changes of a program, the likeliest first. Pure: nothing is compiled or run here."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.mending.edit import Edit, Text
from tutor.mending.expressions import edits_of_expressions
from tutor.mending.order import edits_of_order
from tutor.mending.scope import scope_of
from tutor.mending.statements import edits_of_function


def edits(source: str) -> list[Edit]:
    """Each text once, the cheap ones first. Raises SyntaxError."""
    text = Text(source)
    found: dict[tuple[int, int, str], Edit] = {}
    for edit in _all(text):
        if text.data[edit.start : edit.end].decode() != edit.text:
            found.setdefault((edit.start, edit.end, edit.text), edit)
    return sorted(found.values(), key=lambda edit: edit.cost)


def _all(text: Text) -> Iterator[Edit]:
    for owner, function in _functions(text.tree):
        scope = scope_of(text.tree, function, owner)
        yield from edits_of_order(text, function.body)
        yield from edits_of_function(text, function, scope)
        for statement in [function, *statements_in(function.body)]:
            yield from edits_of_expressions(text, statement, scope)


def _functions(tree: ast.Module) -> Iterator[tuple[ast.ClassDef | None, ast.FunctionDef]]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield None, node
        elif isinstance(node, ast.ClassDef):
            yield from ((node, item) for item in node.body if isinstance(item, ast.FunctionDef))


def statements_in(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """All statements of a block and of the blocks inside it, docstrings left out."""
    for statement in body:
        if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)):
            yield statement
        for name in ("body", "orelse", "finalbody"):
            yield from statements_in(getattr(statement, name, None) or [])
        for handler in getattr(statement, "handlers", ()):
            yield from statements_in(handler.body)
