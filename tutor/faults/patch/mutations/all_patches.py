"""All small patches of a program, the likeliest first. Pure: nothing is compiled or run here."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.patch.mutations.expressions import expression_patches
from tutor.faults.patch.mutations.ingredients import ingredients_of
from tutor.faults.patch.mutations.objects import object_patches
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText
from tutor.faults.patch.mutations.statement_order import order_patches
from tutor.faults.patch.mutations.statement_patches import statement_patches


def all_patches(source: str) -> list[Patch]:
    """Each text once, the cheap ones first. Raises SyntaxError."""
    text = SourceText(source)
    found: dict[tuple[int, int, str], Patch] = {}
    for patch in _patches(text):
        if text.between(patch.start, patch.end) != patch.text:
            # two kinds may make the same text; the first of them names it
            found.setdefault((patch.start, patch.end, patch.text), patch)
    return sorted(found.values(), key=lambda patch: patch.cost)


def _patches(text: SourceText) -> Iterator[Patch]:
    for owner, function in _functions(text.tree):
        ingredients = ingredients_of(text.tree, function, owner)
        yield from order_patches(text, function.body)
        yield from statement_patches(text, function, ingredients)
        yield from object_patches(text, function, owner)
        for statement in [function, *_statements(function.body)]:
            yield from expression_patches(text, statement, ingredients)


def _functions(tree: ast.Module) -> Iterator[tuple[ast.ClassDef | None, ast.FunctionDef]]:
    """The functions and methods of a program, each with its class."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield None, node
        elif isinstance(node, ast.ClassDef):
            yield from ((node, item) for item in node.body if isinstance(item, ast.FunctionDef))


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """All statements of a block and of the blocks inside it, docstrings left out."""
    for statement in body:
        if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)):
            yield statement
        for name in ("body", "orelse", "finalbody"):
            yield from _statements(getattr(statement, name, None) or [])
        for handler in getattr(statement, "handlers", ()):
            yield from _statements(handler.body)
