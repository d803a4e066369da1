"""Changes of what is computed: another operator, a side left out, another grouping, another number,
another test.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.patch.mutations.einsum import other_equations
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.place import Place

SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.MatMult: "@", ast.FloorDiv: "//", ast.Pow: "**", ast.Mod: "%",
    ast.BitAnd: "&", ast.BitOr: "|",
}  # fmt: skip
OTHERS = {
    "+": ("-", "*", "@"), "-": ("+",), "*": ("/", "@", "+", "**"), "/": ("*", "//"), "@": ("*",), "//": ("/",), "**": ("*",), "%": ("//",),
    "&": ("|",), "|": ("&",),
}  # fmt: skip
GROUPED = ("+", "-", "*", "/", "@")
COMPARED = (">", ">=", "<", "<=", "==", "!=")


def of_operation(node: ast.BinOp, at: Place) -> Iterator[Patch]:
    """Of `a - b`: `a + b`, `b - a`, `a`, `b`, and with a third one in another grouping."""
    left, right, sign = at.of(node.left), at.of(node.right), SIGNS.get(type(node.op), "")
    yield from (
        at.to(node, f"(({left}) {other} ({right}))", "operation") for other in OTHERS.get(sign, ())
    )
    if sign not in ("+", "*", ""):
        yield at.to(node, f"(({right}) {sign} ({left}))", "sign" if sign == "-" else "exchanged")
    if sign == "//":
        yield at.to(node, f"(-(-({left}) // ({right})))", "rounding", 1.2)
    if sign == "@":
        for product in (
            f"({right}).T @ ({left}).T",
            f"({right}).T @ ({left})",
            f"({right}) @ ({left}).T",
        ):
            yield at.to(node, f"({product})", "transposed", 1.5)
    yield at.to(node, f"({left})", "too much", 1.1)
    yield at.to(node, f"({right})", "too much", 1.1)
    yield from _regrouped(node, sign, at)


def _regrouped(node: ast.BinOp, sign: str, at: Place) -> Iterator[Patch]:
    """`a - b / c` as `(a - b) / c`, and back."""
    if isinstance(node.right, ast.BinOp) and {sign, SIGNS.get(type(node.right.op), "")} <= set(
        GROUPED
    ):
        a, b, c = (at.of(item) for item in (node.left, node.right.left, node.right.right))
        yield at.to(node, f"((({a}) {sign} ({b})) {SIGNS[type(node.right.op)]} ({c}))", "grouping")
    if isinstance(node.left, ast.BinOp) and {sign, SIGNS.get(type(node.left.op), "")} <= set(
        GROUPED
    ):
        a, b, c = (at.of(item) for item in (node.left.left, node.left.right, node.right))
        yield at.to(node, f"(({a}) {SIGNS[type(node.left.op)]} (({b}) {sign} ({c})))", "grouping")


def of_test(node: ast.UnaryOp | ast.Compare | ast.BoolOp | ast.IfExp, at: Place) -> Iterator[Patch]:
    """A minus or a not left out, another comparison, and for or, the branches exchanged."""
    if isinstance(node, ast.UnaryOp):
        yield at.to(
            node,
            f"({at.of(node.operand)})",
            "sign" if isinstance(node.op, ast.USub) else "condition",
        )
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        left, right = at.of(node.left), at.of(node.comparators[0])
        yield from (at.to(node, f"({left} {sign} {right})", "comparison") for sign in COMPARED)
    elif isinstance(node, ast.BoolOp):
        word = " or " if isinstance(node.op, ast.And) else " and "
        yield at.to(node, f"({word.join(at.of(item) for item in node.values)})", "condition")
    elif isinstance(node, ast.IfExp):
        yield at.to(
            node,
            f"({at.of(node.orelse)} if {at.of(node.test)} else {at.of(node.body)})",
            "condition",
        )


def of_constant(node: ast.Constant, at: Place) -> Iterator[Patch]:
    """Numbers near by and the usual ones, or a name; another equation for einsum."""
    value = node.value
    if isinstance(value, str):
        yield from (
            (at.to(node, repr(other), "letters") for other in other_equations(value))
            if "->" in value
            else ()
        )
    elif value is None:
        yield from (at.to(node, other, "number") for other in ("0", "1", "(-1)", ":"))
    else:
        yield from (at.to(node, f"({other!r})", "number") for other in _other_numbers(value))
        if not isinstance(value, bool):
            yield from (
                at.to(node, path, "name", 1.15) for path in at.scope.paths if "." not in path
            )


def _other_numbers(value: object) -> list[object]:
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [*dict.fromkeys((value - 1, value + 1, 0, 1, -1, 2, -value))]
    if isinstance(value, float):
        return [
            *dict.fromkeys(
                (2 * value, value / 2, -value, 0.0, 1.0, value * 10, value / 10, value + 1)
            )
        ]
    return []
