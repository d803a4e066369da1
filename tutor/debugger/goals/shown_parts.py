"""Which parts of a typed line are shown by it, from its syntax alone. Pure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from tutor.debugger.goals.session_events import Shown
from tutor.debugger.show.chains import expression_of, parse
from tutor.debugger.show.likeness import parts
from tutor.debugger.show.typed_line import called_name


def views(shown: Shown) -> Iterator[tuple[str, list[Any]]]:
    """What to judge by itself: of `a, b` and print(a, b) the whole, and each part with the text
    that made it.
    """
    members = _members(shown.source)
    is_sequence = isinstance(shown.value, (tuple, list))
    if not members or not is_sequence or len(members) != len(shown.value):
        yield shown.source, parts(shown.value)
        return
    # the parts have their own text, so only the whole value belongs to the whole line
    yield shown.source, [shown.value]
    for node, value in zip(members, shown.value, strict=True):
        yield from views(Shown(ast.unparse(node), value, shown.shape))


def branches(source: str) -> list[str]:
    """`a if c else b` and `a or b` show one of several: what is said of the line has to hold for
    each.
    """
    node = expression_of(parse(source))
    if isinstance(node, ast.IfExp):
        inner = [node.body, node.orelse]
    elif isinstance(node, ast.BoolOp):
        inner = node.values
    else:
        return [source]
    return [branch for part in inner for branch in branches(ast.unparse(part))]


def _members(source: str) -> list[ast.expr]:
    """The expressions that make up what is shown, if there is one for each value."""
    node = expression_of(parse(source))
    members = _arguments_of_print(node)
    if isinstance(node, ast.Tuple | ast.List):
        members = node.elts
    # `*x` is any number of values, so nothing says which value came from which text
    return [] if any(isinstance(member, ast.Starred) for member in members) else members


def tops(tree: ast.AST) -> list[ast.expr]:
    """What a line shows: its expression, the members of a tuple, the arguments of print, the parts
    of an f-string.
    """
    values = [getattr(statement, "value", None) for statement in getattr(tree, "body", [])]
    return [shown for value in values if isinstance(value, ast.expr) for shown in _shown_by(value)]


def _shown_by(value: ast.expr) -> list[ast.expr]:
    inner = _arguments_of_print(value)
    if isinstance(value, ast.Tuple | ast.List):
        inner = value.elts
    elif isinstance(value, ast.JoinedStr):
        inner = [part.value for part in value.values if isinstance(part, ast.FormattedValue)]
    return [value, *(shown for part in inner for shown in _shown_by(part))]


def _arguments_of_print(node: ast.expr | None) -> list[ast.expr]:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return []
    return node.args if node.func.id == "print" else []


def formatted(node: ast.AST) -> list[ast.expr]:
    """What a node puts into a text."""
    if isinstance(node, ast.FormattedValue):
        return [node.value]
    if isinstance(node, ast.Call):
        return node.args if called_name(node) in ("str", "repr", "format") else []
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        return node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
    return []
