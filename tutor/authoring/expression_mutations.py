"""The mutations of one expression.

The operators are the usual ones of mutation testing (DeMillo, Lipton and Sayward, Hints on Test
Data Selection, IEEE Computer 11(4), 1978), with those of this subject: a reduction dropped, a
transpose dropped, an axis changed, an unsqueeze dropped, a term dropped.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from tutor.authoring.tree_mutation import Mutation, replaced_by, swap_sides, text_of, with_field

OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv,
}
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt,),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt,),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
SWAPS = {
    "sum": "mean",
    "mean": "sum",
    "amax": "amin",
    "max": "min",
    "min": "max",
    "argmax": "argmin",
    "exp": "log",
    "log": "exp",
    "no_grad": "enable_grad",
}
# Calls that stay: without them the program fails at once, or their statement is dropped anyway.
SETTERS = frozenset((
    *("append", "extend", "add_", "sub_", "zero_", "fill_"),
    *("forward", "backward", "bwd"),
))  # fmt: skip
CONVERSIONS = frozenset((
    *("len", "int", "float", "range", "iter", "list", "tuple", "zip", "max", "min"),
    *("super", "ValueError"),
))  # fmt: skip
MODULES = frozenset(("torch", "math", "F", "sympy"))
LARGE = 1000  # an integer from here on is a size of the data, and not counted up or down


def expression_mutations(node: ast.AST) -> Iterator[Mutation]:
    """Those of one expression, without the ones inside it."""
    if type(node) in MUTATE:
        yield from MUTATE[type(node)](node)


def _of_operation(node: ast.BinOp) -> Iterator[Mutation]:
    """Another operator, the sides exchanged, one side alone."""
    if type(node.op) in OPERATORS:
        yield with_field(node, "op", OPERATORS[type(node.op)]())
    if isinstance(node.op, ast.Sub | ast.Div | ast.MatMult):
        swapped = text_of(ast.BinOp(node.right, node.op, node.left))
        yield f"{text_of(node)} → {swapped}", partial(swap_sides, node)
    if isinstance(node.op, ast.Add | ast.Sub | ast.Mult | ast.Div):
        sides = [side for side in (node.left, node.right) if not _is_string(side)]
        yield from (replaced_by(node, side) for side in sides)


def _of_comparison(node: ast.Compare) -> Iterator[Mutation]:
    for kind in COMPARISONS.get(type(node.ops[0]), ()):
        yield with_field(node, "ops", [kind(), *node.ops[1:]])


def _of_logic(node: ast.BoolOp) -> Iterator[Mutation]:
    yield with_field(node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And())


def _of_unary(node: ast.UnaryOp) -> Iterator[Mutation]:
    """Without its minus or not; a negative number counts as a number."""
    is_sign = isinstance(node.op, ast.USub | ast.Not)
    if is_sign and not isinstance(node.operand, ast.Constant):
        yield replaced_by(node, node.operand)


def _of_literal(node: ast.Constant) -> Iterator[Mutation]:
    for other in _other_values(node.value):
        yield with_field(node, "value", other)


def _other_values(value: object) -> tuple[object, ...]:
    if isinstance(value, bool):
        return (not value,)
    if isinstance(value, int) and abs(value) < LARGE:
        return (value + 1, value - 1)
    if isinstance(value, float):
        return (value + 1.0 if value == 0 else value * 2,)
    if isinstance(value, str) and "->" in value:  # of einsum: the letters of the result
        inputs, _, output = value.partition("->")
        return (f"{inputs}->{output[::-1]}",)
    return ()


def _of_call(node: ast.Call) -> Iterator[Mutation]:
    if isinstance(node.func, ast.Attribute):
        yield from _of_method(node, node.func)
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name and name not in CONVERSIONS and len(node.args) == 1 and not node.keywords:
        yield replaced_by(node, node.args[0])
    yield from _of_arguments(node, name)


def _of_method(node: ast.Call, func: ast.Attribute) -> Iterator[Mutation]:
    """Another operation, or none."""
    if func.attr in SWAPS:
        yield with_field(func, "attr", SWAPS[func.attr])
    is_module = isinstance(func.value, ast.Name) and func.value.id in MODULES
    if not is_module and func.attr not in SETTERS:
        yield replaced_by(node, func.value)


def _of_arguments(node: ast.Call, name: str) -> Iterator[Mutation]:
    """Two exchanged, a shorter range, one keyword less. name: of the function, or ""."""
    if len(node.args) == 2 and not node.keywords and name not in ("max", "min"):
        yield with_field(node, "args", list(reversed(node.args)))
    if name == "range" and len(node.args) == 1:
        yield with_field(node, "args", [ast.BinOp(node.args[0], ast.Sub(), ast.Constant(1))])
    for index, keyword in enumerate(node.keywords):
        if keyword.arg != "strict":
            yield with_field(
                node, "keywords", [*node.keywords[:index], *node.keywords[index + 1 :]]
            )


def _of_attribute(node: ast.Attribute) -> Iterator[Mutation]:
    """`x.T` as `x`."""
    if node.attr in ("T", "mT"):
        yield replaced_by(node, node.value)


def _of_subscript(node: ast.Subscript) -> Iterator[Mutation]:
    """`x[:, None]` as `x`: the same numbers in another shape."""
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    adds_axis = any(isinstance(part, ast.Constant) and part.value is None for part in parts)
    if adds_axis and isinstance(node.ctx, ast.Load):
        yield replaced_by(node, node.value)


MUTATE: dict[type[ast.AST], Callable[[Any], Iterator[Mutation]]] = {
    ast.BinOp: _of_operation,
    ast.Compare: _of_comparison,
    ast.BoolOp: _of_logic,
    ast.UnaryOp: _of_unary,
    ast.Constant: _of_literal,
    ast.Call: _of_call,
    ast.Attribute: _of_attribute,
    ast.Subscript: _of_subscript,
}


def _is_string(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
