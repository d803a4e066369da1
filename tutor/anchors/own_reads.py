"""Whether a statement computes from parameters alone, so that nothing else is at fault."""

from __future__ import annotations

import ast

from tutor.anchors.scopes import DEFINITIONS, Function, flat, parameters


def reads_parameters_alone(node: ast.stmt, function: Function, tree: ast.Module) -> bool:
    """Whether no local variable, no function of the same file and no earlier change comes in.

    False for anything but one plain assignment.
    """
    if not isinstance(node, ast.Assign) or isinstance(function, ast.Lambda):
        return False
    own = {item.name for item in flat(tree.body) if isinstance(item, DEFINITIONS)}
    given = {*parameters(function)}
    stored = {
        item.id
        for item in ast.walk(function)
        if isinstance(item, ast.Name) and isinstance(item.ctx, ast.Store)
    }
    read = {item.id for item in ast.walk(node.value) if isinstance(item, ast.Name)}
    earlier = [item for item in flat(function.body) if item.lineno < node.lineno]
    return not (
        read & (own | stored - given)
        or given & stored
        or _attributes(node.value) & _attributes_set(earlier)
        or any(_may_change(item) for item in earlier)
    )


def _may_change(node: ast.stmt) -> bool:
    """Whether it may write into a value that exists already."""
    if isinstance(node, ast.AugAssign):
        return True
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, ast.Constant)
    stores = [item for item in ast.walk(node) if isinstance(item, ast.Subscript)]
    in_place = [
        item for item in ast.walk(node) if isinstance(item, ast.Attribute) and item.attr[-1] == "_"
    ]
    return bool(in_place) or any(isinstance(item.ctx, ast.Store) for item in stores)


def _attributes(node: ast.expr) -> set[str]:
    return {ast.unparse(item) for item in ast.walk(node) if isinstance(item, ast.Attribute)}


def _attributes_set(statements: list[ast.stmt]) -> set[str]:
    return {
        ast.unparse(item)
        for statement in statements
        for item in ast.walk(statement)
        if isinstance(item, ast.Attribute) and isinstance(item.ctx, ast.Store)
    }
