"""One mutation of a syntax tree: in words, and as something to call that makes it so."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable
from functools import partial

LONGEST = 60  # characters of a node's text in the words
Mutation = tuple[str, Callable[[], None]]  # "OLD → NEW", and what makes it so


def with_field(node: ast.AST, field: str, value: object) -> Mutation:
    """Another value for one field of a node; the words are made on a copy."""
    after = copy.deepcopy(node)
    setattr(after, field, value)
    return f"{text_of(node)} → {text_of(after)}", partial(setattr, node, field, value)


def replaced_by(node: ast.expr, other: ast.expr) -> Mutation:
    """Another expression in the place of one."""
    return f"{text_of(node)} → {text_of(other)}", partial(become, node, other)


def swap_sides(node: ast.BinOp) -> None:
    """`a - b` as `b - a`."""
    node.left, node.right = node.right, node.left


def become(node: ast.AST, other: ast.AST) -> None:
    """Turn a node into another one in its place."""
    names = ("lineno", "col_offset", "end_lineno", "end_col_offset")
    place = {name: getattr(node, name) for name in names if hasattr(node, name)}
    twin = copy.copy(other)
    node.__class__ = twin.__class__  # the parent keeps pointing at this very node
    node.__dict__.clear()
    node.__dict__.update(twin.__dict__ | place)


def text_of(node: ast.AST) -> str:
    """The node in one line, as its author sees it."""
    try:
        return " ".join(ast.unparse(node).split())[:LONGEST]
    except (AttributeError, ValueError):
        return type(node).__name__
