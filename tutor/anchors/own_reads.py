"""Whether a statement computes from parameters alone, so that nothing else is at fault."""

from __future__ import annotations

import ast

from tutor.anchors.scopes import DEFINITIONS, Function, flat


def reads_parameters_alone(node: ast.stmt, function: Function, tree: ast.Module) -> bool:
    """Whether no local variable, no function of the same file and no earlier change comes in.

    False for anything but one plain assignment.
    """
    if not isinstance(node, ast.Assign) or isinstance(function, ast.Lambda):
        return False
    earlier = [item for item in flat(function.body) if item.lineno < node.lineno]
    return (
        _reads_what_is_given(node.value, function, tree)
        and not _attributes(node.value) & _attributes_set(earlier)
        and not any(_may_change(item) for item in earlier)
    )


def keeps_its_value(node: ast.stmt, function: Function, tree: ast.Module) -> bool:
    """Whether nothing after a statement may write into the value that it sets.

    `w.g = torch.zeros(2, 3)` with `w.g[0] = …` below it is not where the last value comes from.
    """
    if isinstance(function, ast.Lambda):
        return True
    own = _own_names(tree)
    later = [item for item in flat(function.body) if item.lineno > node.lineno]
    return not any(_may_change(item) or own & _names_read(item) for item in later)


def _reads_what_is_given(value: ast.expr, function: ast.AST, tree: ast.Module) -> bool:
    """Whether every name is a parameter that keeps its value, or comes from elsewhere."""
    names = [item for item in ast.walk(function) if isinstance(item, ast.Name)]
    stored = {item.id for item in names if isinstance(item.ctx, ast.Store)}
    return not _names_read(value) & (_own_names(tree) | stored)


def _own_names(tree: ast.Module) -> set[str]:
    """Of the functions and classes that the file defines."""
    return {item.name for item in flat(tree.body) if isinstance(item, DEFINITIONS)}


def _names_read(node: ast.AST) -> set[str]:
    return {item.id for item in ast.walk(node) if isinstance(item, ast.Name)}


def _may_change(node: ast.stmt) -> bool:
    """Whether it may write into a value that exists already."""
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, ast.Constant)
    return isinstance(node, ast.AugAssign) or any(map(_writes_into, ast.walk(node)))


def _writes_into(node: ast.AST) -> bool:
    """`x[…] = …` and methods with an underscore at the end."""
    if isinstance(node, ast.Subscript):
        return isinstance(node.ctx, ast.Store)
    return isinstance(node, ast.Attribute) and node.attr.endswith("_")


def _attributes(node: ast.expr) -> set[str]:
    return {ast.unparse(item) for item in ast.walk(node) if isinstance(item, ast.Attribute)}


def _attributes_set(statements: list[ast.stmt]) -> set[str]:
    return {
        ast.unparse(item)
        for statement in statements
        for item in ast.walk(statement)
        if isinstance(item, ast.Attribute) and isinstance(item.ctx, ast.Store)
    }
