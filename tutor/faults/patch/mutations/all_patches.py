"""All small changes of a program, the likeliest first. Pure: nothing is compiled or run here."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.patch.mutations.expressions import patches_of_expressions
from tutor.faults.patch.mutations.order import patches_of_order
from tutor.faults.patch.mutations.patch import Patch, Text
from tutor.faults.patch.mutations.scope import scope_of
from tutor.faults.patch.mutations.statement_changes import patches_of_function


def all_patches(source: str) -> list[Patch]:
    """Each text once, the cheap ones first. Raises SyntaxError."""
    text = Text(source)
    found: dict[tuple[int, int, str], Patch] = {}
    for edit in _all(text):
        if text.data[edit.start : edit.end].decode() != edit.text:
            found.setdefault((edit.start, edit.end, edit.text), edit)
    return sorted(found.values(), key=lambda edit: edit.cost)


def _all(text: Text) -> Iterator[Patch]:
    for owner, function in _functions(text.tree):
        scope = scope_of(text.tree, function, owner)
        yield from patches_of_order(text, function.body)
        yield from patches_of_function(text, function, scope)
        for statement in [function, *statements_in(function.body)]:
            yield from patches_of_expressions(text, statement, scope)


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
