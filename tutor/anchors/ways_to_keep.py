"""The ways in which the value of an expression statement could be kept: `y = y.add(b)`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

SET, IN_PLACE, RETURN = "set", "in place", "return"
SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.MatMult: "@",
    ast.Pow: "**",
}


def ways_to_keep(value: ast.expr, text: str, *, is_last: bool) -> Iterator[tuple[str, str]]:
    """(kind, text of the statement), the likeliest first. text: the value, as written.

    is_last: whether its block ends with it, so that a `return` may be what is missing.
    """
    if isinstance(value, ast.Compare):
        yield from _assignments_for(value)
        return
    for target in _targets(value):
        yield SET, f"{target} = {text}"
    yield from _in_place(value)
    if is_last:
        yield RETURN, f"return {text}"


def _assignments_for(value: ast.Compare) -> Iterator[tuple[str, str]]:
    """`y == x` as `y = x`; of other comparisons nothing."""
    if len(value.ops) == 1 and isinstance(value.ops[0], ast.Eq) and _is_target(value.left):
        yield SET, f"{ast.unparse(value.left)} = {ast.unparse(value.comparators[0])}"


def _targets(value: ast.expr) -> list[str]:
    """What could be given the value: what a method is called on, operands, arguments."""
    parts: list[ast.expr] = []
    if isinstance(value, ast.BinOp):
        parts = [value.left, value.right]
    elif isinstance(value, (ast.Attribute, ast.Subscript, ast.UnaryOp)):
        parts = [value.operand if isinstance(value, ast.UnaryOp) else value.value]
    elif isinstance(value, ast.Call):
        parts = [_receiver(value), *value.args]
    found = (ast.unparse(part) for part in map(_innermost, parts) if _is_target(part))
    return list(dict.fromkeys(found))


def _receiver(call: ast.Call) -> ast.expr:
    return call.func.value if isinstance(call.func, ast.Attribute) else call.func


def _innermost(part: ast.expr) -> ast.expr:
    """Of a chain `x.add(b).relu()` what it begins with."""
    while isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute):
        part = part.func.value
    return part


def _is_target(part: ast.expr) -> bool:
    """Whether a value can be given to it; names of modules and functions are left out."""
    if isinstance(part, ast.Name):
        return part.id not in ("torch", "F", "math", "nn", "np", "self")
    return isinstance(part, (ast.Attribute, ast.Subscript))


def _in_place(value: ast.expr) -> Iterator[tuple[str, str]]:
    """`y.add(b)` as `y.add_(b)`; `y + b` as `y += b`; `sorted(x)` as `x[:] = sorted(x)`."""
    if isinstance(value, ast.BinOp):
        if type(value.op) in SIGNS and _is_target(value.left):
            sign, right = SIGNS[type(value.op)], ast.unparse(value.right)
            yield IN_PLACE, f"{ast.unparse(value.left)} {sign}= {right}"
    elif isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        receiver, arguments = ast.unparse(value.func.value), _arguments(value)
        if receiver not in ("torch", "F"):
            yield IN_PLACE, f"{receiver}.{value.func.attr}_({arguments})"
    elif isinstance(value, ast.Call) and len(value.args) == 1 and _is_target(value.args[0]):
        yield IN_PLACE, f"{ast.unparse(value.args[0])}[:] = {ast.unparse(value)}"


def _arguments(call: ast.Call) -> str:
    keywords = (ast.unparse(item) for item in call.keywords)
    return ", ".join((*map(ast.unparse, call.args), *keywords))
