"""Patches of what is computed: another operator, a side left out, another grouping or test."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.dotted_names import path_of
from tutor.faults.patch.mutations.mutation_site import MutationSite
from tutor.faults.patch.mutations.patch import Patch

SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.MatMult: "@",
    ast.FloorDiv: "//",
    ast.Pow: "**",
    ast.Mod: "%",
    ast.BitAnd: "&",
    ast.BitOr: "|",
}
OTHERS = {
    "+": ("-", "*", "@"),
    "-": ("+",),
    "*": ("/", "@", "+", "**"),
    "/": ("*", "//"),
    "@": ("*",),
    "//": ("/",),
    "**": ("*",),
    "%": ("//",),
    "&": ("|",),
    "|": ("&",),
}
REGROUPED = frozenset(("+", "-", "*", "/", "@", "**"))
COMPARISONS = (">", ">=", "<", "<=", "==", "!=")


def operation_patches(node: ast.BinOp, site: MutationSite) -> Iterator[Patch]:
    """Of `a - b`: `a + b`, `b - a`, `a`, `b`, and with a third operand in another grouping."""
    # all in brackets: the new text has to stay one operand wherever it is put
    left, right, sign = site.of(node.left), site.of(node.right), SIGNS.get(type(node.op), "")
    for other in OTHERS.get(sign, ()):
        yield site.replace(node, f"(({left}) {other} ({right}))", "operation")
    if sign not in ("+", "*", ""):  # these give the same either way round
        kind = "sign" if sign == "-" else "exchanged"
        yield site.replace(node, f"(({right}) {sign} ({left}))", kind)
    if sign == "/":
        yield from _divided_exponent(node, right, site)
        yield from _exchanged_divisor(node, site)
    if sign == "//":  # rounded up: the last batch may be a short one
        yield site.replace(node, f"(-(-({left}) // ({right})))", "rounding", 1.2)
    if sign == "+":
        yield from _of_sum(node, left, right, site)
    if sign == "@":
        yield from _transposed_products(node, left, right, site)
    if sign in ("*", "/"):
        yield from _inside_call(node, site)
    # a term or factor that should not be there
    yield site.replace(node, f"({left})", "too much", 1.1)
    yield site.replace(node, f"({right})", "too much", 1.1)
    yield from _regrouped(node, sign, site)


def _is_sequence(node: ast.expr) -> bool:
    """Whether its text says that it is a list, a tuple or a string; a sum of these has an order."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Add):
        return _is_sequence(node.left) or _is_sequence(node.right)
    if isinstance(node, ast.Call):
        return path_of(node.func) in ("list", "tuple", "str")
    is_written = isinstance(node, ast.List | ast.Tuple | ast.ListComp | ast.JoinedStr)
    return is_written or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _inside_call(node: ast.BinOp, site: MutationSite) -> Iterator[Patch]:
    """`Parameter(t) / s` as `Parameter(t / s)`, and `s * Parameter(t)` so too."""
    call, sign = node.left, SIGNS[type(node.op)]
    if sign == "*" and isinstance(node.right, ast.Call):
        call = node.right
    if not isinstance(call, ast.Call) or len(call.args) != 1 or call.keywords:
        return
    inner = f"({site.of(call.args[0])})"
    is_left = call is node.left
    first, second = (inner, site.of(node.right)) if is_left else (site.of(node.left), inner)
    yield site.replace(node, f"{site.of(call.func)}({first} {sign} {second})", "call order", 1.2)


def _of_sum(node: ast.BinOp, left: str, right: str, site: MutationSite) -> Iterator[Patch]:
    """Two lists the other way round; `n // b + 1` as the quotient rounded up: they differ where b
    divides n.
    """
    if _is_sequence(node.left) or _is_sequence(node.right):
        yield site.replace(node, f"(({right}) + ({left}))", "exchanged")
    quotient = node.left
    is_floor = isinstance(quotient, ast.BinOp) and isinstance(quotient.op, ast.FloorDiv)
    if is_floor and isinstance(quotient, ast.BinOp) and right == "1":
        size, step = site.of(quotient.left), site.of(quotient.right)
        yield site.replace(node, f"(-(-({size}) // ({step})))", "rounding", 1.2)


def _divided_exponent(node: ast.BinOp, right: str, site: MutationSite) -> Iterator[Patch]:
    """`a * b ** c / d` as `a * b ** (c / d)`: a root that is written as a power."""
    last = node.left
    while isinstance(last, ast.BinOp) and not isinstance(last.op, ast.Pow):
        last = last.right
    if isinstance(last, ast.BinOp):
        start, exponent = site.text.span(node)[0], site.text.span(last.right)[0]
        power = f"({site.of(last.right)} / {right})"
        yield site.replace(node, f"({site.text.between(start, exponent)}{power})", "grouping")


def _exchanged_divisor(node: ast.BinOp, site: MutationSite) -> Iterator[Patch]:
    """`a * b / c` as `a * c / b`, and as `c * b / a`: one of the factors is the divisor."""
    product = node.left
    if isinstance(product, ast.BinOp) and isinstance(product.op, ast.Mult):
        a, b, c = (site.of(item) for item in (product.left, product.right, node.right))
        yield site.replace(node, f"(({a}) * ({c}) / ({b}))", "exchanged", 1.1)
        yield site.replace(node, f"(({c}) * ({b}) / ({a}))", "exchanged", 1.1)


def _transposed_products(
    node: ast.BinOp, left: str, right: str, site: MutationSite
) -> Iterator[Patch]:
    """The factors exchanged, with one of them or both transposed."""
    yield site.replace(node, f"(({right}).T @ ({left}).T)", "transposed", 1.5)
    yield site.replace(node, f"(({right}).T @ ({left}))", "transposed", 1.5)
    yield site.replace(node, f"(({right}) @ ({left}).T)", "transposed", 1.5)


def _regrouped(node: ast.BinOp, sign: str, site: MutationSite) -> Iterator[Patch]:
    """`a - b / c` as `(a - b) / c`, and back."""
    if isinstance(node.right, ast.BinOp):
        inner = SIGNS.get(type(node.right.op), "")
        a, b, c = (site.of(item) for item in (node.left, node.right.left, node.right.right))
        if {sign, inner} <= REGROUPED:
            yield site.replace(node, f"((({a}) {sign} ({b})) {inner} ({c}))", "grouping")
    if isinstance(node.left, ast.BinOp):
        inner = SIGNS.get(type(node.left.op), "")
        a, b, c = (site.of(item) for item in (node.left.left, node.left.right, node.right))
        if {sign, inner} <= REGROUPED:
            yield site.replace(node, f"(({a}) {inner} (({b}) {sign} ({c})))", "grouping")


def unary_removal(node: ast.UnaryOp, site: MutationSite) -> Iterator[Patch]:
    """`-x` or `not x` as `x`; `not x` as `x is None`: a tensor may have many truths or none."""
    kind = "sign" if isinstance(node.op, ast.USub) else "condition"
    yield site.replace(node, f"({site.of(node.operand)})", kind)
    if isinstance(node.op, ast.Not):
        yield site.replace(node, f"({site.of(node.operand)} is None)", kind)


def other_comparisons(node: ast.Compare, site: MutationSite) -> Iterator[Patch]:
    """Every one of the other signs; a chain of comparisons stays as it is."""
    if len(node.ops) == 1:
        left, right = site.of(node.left), site.of(node.comparators[0])
        for sign in COMPARISONS:
            yield site.replace(node, f"({left} {sign} {right})", "comparison")
        yield from _compared_sizes(node, site)


def _compared_sizes(node: ast.Compare, site: MutationSite) -> Iterator[Patch]:
    """`a.shape != b.shape[::-1]` as `a.shape[1] != b.shape[0]`: sizes that meet in a product."""
    shaped = [_shaped(side, site) for side in (node.left, node.comparators[0])]
    if all(shaped) and isinstance(node.ops[0], ast.Eq | ast.NotEq):
        sign = "==" if isinstance(node.ops[0], ast.Eq) else "!="
        a, b = shaped
        for one, other in ((1, 0), (0, 0), (0, 1), (1, 1)):
            sizes = f"{a}.shape[{one}] {sign} {b}.shape[{other}]"
            yield site.replace(node, f"({sizes})", "comparison", 1.1)


def _shaped(side: ast.expr, site: MutationSite) -> str:
    """The text of the first value whose shape is read here, "" for none."""
    shapes = (each for each in ast.walk(side) if isinstance(each, ast.Attribute))
    return next((site.of(each.value) for each in shapes if each.attr == "shape"), "")


def logical_patches(node: ast.BoolOp, site: MutationSite) -> Iterator[Patch]:
    """`and` as `or`, and back."""
    word = " or " if isinstance(node.op, ast.And) else " and "
    yield site.replace(node, f"({word.join(map(site.of, node.values))})", "condition")


def conditional_patches(node: ast.IfExp, site: MutationSite) -> Iterator[Patch]:
    """`a if test else b` with its branches exchanged."""
    swapped = f"({site.of(node.orelse)} if {site.of(node.test)} else {site.of(node.body)})"
    yield site.replace(node, swapped, "condition")
