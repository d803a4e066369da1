"""Where a function multiplies values (not sizes or counters)."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.anchors.callees import Callees, called_name, calls_in
from tutor.anchors.places import Found
from tutor.anchors.scopes import DEFINITIONS, Function, own_expressions, own_statements

ELEMENTWISE = ("mul", "mul_", "multiply", "__mul__", "addcmul", "prod", "kron")
MATRICES = ("matmul", "__matmul__", "mm", "bmm", "mv", "linear", "chain_matmul", "multi_dot")
SUMS_OF_PRODUCTS = ("dot", "vdot", "inner", "outer", "ger", "einsum", "tensordot")
ADDED_PRODUCTS = ("addmm", "addmv", "addr", "baddbmm", "addbmm")
CALLS = frozenset((*ELEMENTWISE, *MATRICES, *SUMS_OF_PRODUCTS, *ADDED_PRODUCTS))
SIZE_CALLS = frozenset(("len", "size", "numel", "dim", "range", "nelement"))
DISPLAYS = (ast.List, ast.Tuple, ast.Dict, ast.Set, ast.JoinedStr, ast.ListComp)


def products(
    tree: ast.Module, function: Function, owner: ast.ClassDef | None = None
) -> list[Found]:
    """The statements that multiply, in text order, and calls of the learner's functions that do."""
    callees = Callees(tree, function, owner)
    return list(_in_function(callees, function, (function,)))


def _in_function(
    callees: Callees, function: Function, seen: tuple[Function, ...]
) -> Iterator[Found]:
    sizes = _size_names(function)
    for node in _statements(function):
        if isinstance(node, DEFINITIONS):
            continue
        if _multiplies_itself(node, sizes):
            yield Found(node)
        elif via := _multiplying_call(callees, node, seen):
            yield Found(node, via)


def _statements(function: Function) -> list[ast.stmt | ast.expr]:
    return [function.body] if isinstance(function, ast.Lambda) else [*own_statements(function)]


def _multiplies_itself(node: ast.stmt | ast.expr, sizes: set[str]) -> bool:
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Mult | ast.MatMult):
        return not _is_size(node.target, sizes) or _any_product([*own_expressions(node)], sizes)
    own = [node] if isinstance(node, ast.expr) else []
    return _any_product([*own_expressions(node), *own], sizes)


def _any_product(expressions: list[ast.expr], sizes: set[str]) -> bool:
    return any(_is_product(item, sizes) for item in expressions)


def _multiplying_call(
    callees: Callees, node: ast.stmt | ast.expr, seen: tuple[Function, ...]
) -> str:
    """The learner's function that this statement calls and that multiplies; "" if none does."""
    for call in calls_in(node):
        callee = callees.of(call)
        if callee is None or callee in seen:
            continue
        if any(_in_function(callees, callee, (*seen, callee))):
            return ast.unparse(call.func)
    return ""


def _is_product(node: ast.expr, sizes: set[str]) -> bool:
    match node:
        case ast.BinOp(op=ast.MatMult()):
            return True
        case ast.BinOp(op=ast.Mult(), left=left, right=right):
            if isinstance(left, DISPLAYS) or isinstance(right, DISPLAYS):
                return False  # [0] * n repeats
            return not (_is_size(left, sizes) and _is_size(right, sizes))
        case ast.Call():
            return called_name(node) in CALLS
    return False


def _is_size(node: ast.expr, sizes: set[str]) -> bool:
    """Whether an expression counts things.

    A number, x.shape[0], len(x), a loop counter, or arithmetic of these.
    """
    match node:
        case ast.Constant():
            return True
        case ast.Name(id=name):
            return name in sizes
        case ast.BinOp(left=left, right=right):
            return _is_size(left, sizes) and _is_size(right, sizes)
        case ast.UnaryOp(operand=inner) | ast.Subscript(value=inner):
            return _is_size(inner, sizes)
        case ast.Attribute(attr=name):
            return name in ("shape", "ndim")
        case ast.Call():
            return called_name(node) in SIZE_CALLS
    return False


def _size_names(function: Function) -> set[str]:
    """Names that only ever hold sizes or counters."""
    sizes: set[str] = set()
    others: set[str] = set()
    for statement in own_statements(function):
        for name, value in _bound_values(statement):
            (sizes if _is_size(value, sizes) else others).add(name)
    return sizes - others


def _bound_values(statement: ast.stmt) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(statement, ast.Assign):
        for target in statement.targets:
            yield from _name_and_value(target, statement.value)
    elif isinstance(statement, ast.For):
        yield from _name_and_value(statement.target, statement.iter)


def _name_and_value(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple | ast.List):
        values = [value] * len(target.elts)
        if isinstance(value, ast.Tuple | ast.List) and len(value.elts) == len(target.elts):
            values = value.elts
        for item, part in zip(target.elts, values, strict=True):
            yield from _name_and_value(item, part)
