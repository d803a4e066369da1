"""Which names of a program are imported, which are annotations, which a function binds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TypeGuard


def imported_names(tree: ast.Module) -> Iterator[str]:
    """Names of modules and of what is taken from them: to give such a name or its attribute another
    value would spoil every later trial.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((alias.asname or alias.name).split(".")[0] for alias in node.names)


def annotations_of(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """Those of its parameters, its variables and its result."""
    for node in ast.walk(function):
        found = getattr(node, "returns", None) or getattr(node, "annotation", None)
        if isinstance(found, ast.expr):
            yield found


def bound_names(function: ast.FunctionDef) -> set[str]:
    """The names that the function gives values, its parameters too."""
    stored = {node.id for node in ast.walk(function) if _is_set(node)}
    return stored | {item.arg for item in function.args.args}


def _is_set(node: ast.AST) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
