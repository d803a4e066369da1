"""Patches that put a statement under a condition: that something it reads is there at all."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

DEEPER = "    "
COST = 1.6


def added_conditions(text: SourceText, statement: ast.stmt) -> Iterator[Patch]:
    """`if NAME:` before a statement that does something, for each name that it reads: 0, None and
    an empty list then keep it from running. A statement that gives a name its value has to run.
    """
    if not isinstance(statement, ast.Expr | ast.AugAssign):
        return
    indent = text.indent(statement)
    body = text.reindented([statement], indent + DEEPER)
    for name in dict.fromkeys(_names_read(statement)):
        guarded = f"{indent}if {name}:\n{body}"
        yield Patch(*text.line_span(statement), guarded, statement.lineno, "condition", COST)


def _names_read(statement: ast.stmt) -> Iterator[str]:
    """Names of values; what is called is a function, and always there."""
    nodes = list(ast.walk(statement))
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in called:
            yield node.id
