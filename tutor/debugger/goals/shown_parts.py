"""Which parts of a typed line are shown by it, from its syntax alone. Pure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from tutor.debugger.goals.session_events import Shown
from tutor.debugger.show.likeness import parts
from tutor.debugger.show.sources import parse


def views(shown: Shown) -> Iterator[tuple[str, list[Any]]]:
    """What to judge by itself: of `a, b` and print(a, b) the whole, and each part with the text
    that made it.
    """
    members = _members(shown.source)
    if (
        not members
        or not isinstance(shown.value, (tuple, list))
        or len(members) != len(shown.value)
    ):
        yield shown.source, parts(shown.value)
        return
    yield shown.source, [shown.value]
    for node, value in zip(members, shown.value, strict=True):
        yield from views(Shown(ast.unparse(node), value, shown.shape))


def branches(source: str) -> list[str]:
    """`a if c else b` and `a or b` show one of several: what is said of the line has to hold for
    each.
    """
    body = getattr(parse(source), "body", [])
    node = body[0].value if len(body) == 1 and isinstance(body[0], ast.Expr) else None
    if isinstance(node, ast.IfExp):
        return [
            branch for part in (node.body, node.orelse) for branch in branches(ast.unparse(part))
        ]
    if isinstance(node, ast.BoolOp):
        return [branch for part in node.values for branch in branches(ast.unparse(part))]
    return [source]


def _members(source: str) -> list[ast.expr]:
    body = getattr(parse(source), "body", [])
    node = body[0].value if len(body) == 1 and isinstance(body[0], ast.Expr) else None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
        members = node.args
    else:
        members = node.elts if isinstance(node, ast.Tuple | ast.List) else []
    return [] if any(isinstance(member, ast.Starred) for member in members) else members


def tops(tree: ast.AST) -> list[ast.expr]:
    """What a line shows: its expression, the members of a tuple, the arguments of print, the parts
    of an f-string.
    """
    values = [getattr(statement, "value", None) for statement in getattr(tree, "body", [])]
    return [shown for value in values if isinstance(value, ast.expr) for shown in _shown_by(value)]


def _shown_by(value: ast.expr) -> list[ast.expr]:
    inner: list[ast.expr] = []
    if (
        isinstance(value, ast.Call)
        and isinstance(value.func, ast.Name)
        and value.func.id == "print"
    ):
        inner = value.args
    elif isinstance(value, ast.Tuple | ast.List):
        inner = value.elts
    elif isinstance(value, ast.JoinedStr):
        inner = [part.value for part in value.values if isinstance(part, ast.FormattedValue)]
    return [value, *(shown for part in inner for shown in _shown_by(part))]


def formatted(node: ast.AST) -> list[ast.expr]:
    """What a node puts into a text."""
    if isinstance(node, ast.FormattedValue):
        return [node.value]
    if isinstance(node, ast.Call):
        name = (
            node.func.id
            if isinstance(node.func, ast.Name)
            else node.func.attr
            if isinstance(node.func, ast.Attribute)
            else ""
        )
        return node.args if name in ("str", "repr", "format") else []
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        return node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
    return []
