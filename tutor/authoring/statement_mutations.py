"""The mutations of whole statements: one left out, a result reversed, a condition never true."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial

from tutor.authoring.tree_mutation import Mutation, become, text_of, with_field


def removals(body: list[ast.stmt]) -> Iterator[Mutation]:
    """Without one of the statements that set an attribute or item, or are a call."""
    for statement in body:
        if _sets_something(statement) or _is_call(statement):
            yield f"{text_of(statement)} → nothing", partial(become, statement, ast.Pass())


def _sets_something(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Assign) and all(
        isinstance(target, ast.Attribute | ast.Subscript) for target in statement.targets
    )


def _is_call(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)


def statement_mutations(node: ast.AST) -> Iterator[Mutation]:
    """Those of a statement as a whole."""
    if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
        yield from _reversed_result(node, node.value.elts)
    elif isinstance(node, ast.For | ast.While | ast.With | ast.If):
        if len(node.body) > 1:
            yield from removals(node.body)
        if isinstance(node, ast.If) and not node.orelse:
            never = partial(setattr, node, "test", ast.Constant(False))
            yield f"if {text_of(node.test)} → if False", never
    elif isinstance(node, ast.AugAssign):
        yield with_field(node, "op", ast.Sub() if isinstance(node.op, ast.Add) else ast.Add())
        plain = ast.Assign([node.target], node.value)
        yield text_of(node) + " → plain =", partial(become, node, plain)


def _reversed_result(node: ast.Return, items: list[ast.expr]) -> Iterator[Mutation]:
    if len(items) > 1:
        yield with_field(node, "value", ast.Tuple(list(reversed(items)), ast.Load()))
