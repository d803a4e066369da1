"""Small changes within the expressions of one statement: every node of its own syntax, and what may
stand there instead.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.dotted_names import MODULES, path_of
from tutor.faults.patch.mutations.call_changes import of_call
from tutor.faults.patch.mutations.operations import of_constant, of_operation, of_test
from tutor.faults.patch.mutations.patch import Patch, Text
from tutor.faults.patch.mutations.place import Place
from tutor.faults.patch.mutations.reads import of_path, of_sequence, of_subscript, of_view
from tutor.faults.patch.mutations.scope import Scope
from tutor.faults.patch.mutations.wraps import joined, scaled, wrapped

INNER = ("body", "orelse", "finalbody", "handlers", "annotation")
VALUES = (ast.Name, ast.Attribute, ast.Call, ast.Subscript, ast.BinOp, ast.UnaryOp, ast.Compare)


def patches_of_expressions(text: Text, statement: ast.stmt, scope: Scope) -> Iterator[Patch]:
    """All of them; some do not compile, most change nothing or make things worse. Statements inside
    this one are left out.
    """
    at = Place(text, scope, statement.lineno)
    for root in own_expressions(statement):
        if isinstance(root, ast.Constant) and isinstance(root.value, int | float):
            yield from (
                at.to(root, f'float("{other}")', "number") for other in ("-inf", "inf")
            )  # a largest or smallest begins so
        for node, around in _nodes(root):
            yield from _instead_of(node, around, at)
            if _is_value(node, around):
                yield from wrapped(node, at)
                if not around or isinstance(around[-1], ast.Call):
                    yield from joined(node, at)
                elif isinstance(around[-1], ast.BinOp):
                    yield from scaled(node, at)


def _instead_of(node: ast.expr, around: Sequence[ast.AST], at: Place) -> Iterator[Patch]:
    if isinstance(node, ast.BinOp):
        yield from of_operation(node, at)
    elif isinstance(node, ast.UnaryOp | ast.Compare | ast.BoolOp | ast.IfExp):
        yield from of_test(node, at)
    elif isinstance(node, ast.Constant):
        yield from of_constant(node, at)
    elif isinstance(node, ast.Call):
        yield from of_call(node, at)
    elif isinstance(node, ast.Subscript):
        yield from of_subscript(node, at)
    elif isinstance(node, ast.Tuple | ast.List):
        yield from of_sequence(node.elts, at)
    elif isinstance(node, ast.Name | ast.Attribute):
        yield from of_view(node, at)
        if not (around and isinstance(around[-1], ast.Call) and around[-1].func is node):
            yield from of_path(node, at)


def own_expressions(statement: ast.stmt) -> Iterator[ast.expr]:
    """The expressions of a statement itself: of a loop what it goes over, of an if its test, of a
    function its defaults.
    """
    if isinstance(statement, ast.FunctionDef):
        yield from (
            item
            for item in [*statement.args.defaults, *statement.args.kw_defaults]
            if item is not None
        )
        return
    if isinstance(statement, ast.ClassDef):
        return
    for name, field in ast.iter_fields(statement):
        for item in field if isinstance(field, list) else [field]:
            if name not in INNER and isinstance(item, ast.expr):
                yield item
            elif isinstance(item, ast.withitem):
                yield item.context_expr


def _nodes(root: ast.expr) -> Iterator[tuple[ast.expr, list[ast.AST]]]:
    """Every expression inside, with those around it, the innermost last."""
    stack: list[tuple[ast.AST, list[ast.AST]]] = [(root, [])]
    while stack:
        node, around = stack.pop()
        if isinstance(node, ast.JoinedStr):
            continue
        if isinstance(node, ast.expr) and not isinstance(node, ast.Slice):
            yield node, around
        stack += [(child, [*around, node]) for child in ast.iter_child_nodes(node)]


def _is_value(node: ast.expr, around: Sequence[ast.AST]) -> bool:
    """Whether it is something that is computed with: no function, no target, no part of a path."""
    outer = around[-1] if around else None
    if not isinstance(node, VALUES) or isinstance(getattr(node, "ctx", None), ast.Store | ast.Del):
        return False
    if isinstance(outer, ast.Attribute) and isinstance(node, ast.Name | ast.Attribute):
        further = around[-2] if len(around) > 1 else None
        called = isinstance(further, ast.Call) and further.func is outer
        return outer.attr in ("T", "mT") or (called and path_of(node) not in MODULES | {"self"})
    return not (isinstance(outer, ast.Call) and outer.func is node)
