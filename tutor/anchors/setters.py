"""The ways to set an attribute in Python: as a target, with setattr, through `__dict__`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.anchors.scopes import own_expressions

Setting = tuple[ast.expr, str]  # the object, and the name of its attribute that is set


def set_by(node: ast.stmt | ast.expr) -> Iterator[Setting]:
    """Everything whose attribute this statement or expression sets, by assignment or by a call."""
    yield from targets_set(node)
    for call in calls_in(node):
        yield from _set_by_call(call)


def targets_set(node: ast.AST) -> Iterator[Setting]:
    """Objects and attributes that assignment targets name, `x.__dict__["g"]` included."""
    for target in own_expressions(node):
        if isinstance(target, ast.Attribute) and isinstance(target.ctx, ast.Store):
            yield target.value, target.attr
        elif (
            isinstance(target, ast.Subscript)
            and isinstance(target.ctx, ast.Store)
            and isinstance(target.slice, ast.Constant)
        ):
            owner = _dict_of(target.value)
            if owner is not None:
                yield owner, str(target.slice.value)


def _set_by_call(call: ast.Call) -> Iterator[Setting]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    arguments = list(call.args)
    if name == "__setattr__" and isinstance(call.func, ast.Attribute) and len(arguments) == 2:
        arguments.insert(0, call.func.value)
    if (
        name in ("setattr", "__setattr__")
        and len(arguments) == 3
        and isinstance(arguments[1], ast.Constant)
    ):
        yield arguments[0], str(arguments[1].value)
    if (
        name == "update"
        and isinstance(call.func, ast.Attribute)
        and (owner := _dict_of(call.func.value))
    ):
        for keyword in call.keywords:
            yield owner, keyword.arg or ""
        for argument in arguments:
            for key in argument.keys if isinstance(argument, ast.Dict) else ():
                yield owner, str(key.value) if isinstance(key, ast.Constant) else ""


def _dict_of(node: ast.expr) -> ast.expr | None:
    """x of `x.__dict__` and `vars(x)`."""
    if isinstance(node, ast.Attribute) and node.attr == "__dict__":
        return node.value
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "vars"
        and len(node.args) == 1
    ):
        return node.args[0]
    return None


def calls_in(node: ast.AST) -> list[ast.Call]:
    """The calls that this statement itself makes."""
    nodes = [*own_expressions(node), *([node] if isinstance(node, ast.expr) else [])]
    return [item for item in nodes if isinstance(item, ast.Call)]


def setting(source: str, owner: str, attribute: str) -> tuple[int, int, int, int] | None:
    """(line, column, end line, end column) of the only statement that sets `owner.attribute` or
    `self.owner.attribute`; None if unsure.
    """
    try:
        statements = [
            node
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.stmt) and not hasattr(node, "body")
        ]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    found = [
        node
        for node in statements
        if any((_last_name(item), name) == (owner, attribute) for item, name in set_by(node))
    ]
    if len(found) != 1:
        return None
    (node,) = found
    return node.lineno, node.col_offset, node.end_lineno or node.lineno, node.end_col_offset or 0


def _last_name(node: ast.expr) -> str:
    """b of `b` and of `self.b`."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
