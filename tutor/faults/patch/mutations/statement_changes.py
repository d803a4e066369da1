"""Changes of whole statements: left out, adding instead of setting, in place or not, and a step
that is missing.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.patch.mutations.operations import SIGNS
from tutor.faults.patch.mutations.patch import Patch, Text
from tutor.faults.patch.mutations.scope import Scope

Setting = ast.Assign | ast.AugAssign
CHANGED = ("+", "-", "*", "/")


def patches_of_function(text: Text, function: ast.FunctionDef, scope: Scope) -> Iterator[Patch]:
    """Those of each statement, and of several with the same slip."""
    inside = [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.stmt) and node is not function and text.is_alone(node)
    ]
    for statement in sorted(inside, key=lambda node: node.lineno):
        yield from _left_out(text, statement)
        yield from _set_otherwise(text, statement)
        yield from _one_more(text, statement, scope, text.lines(statement)[0])
    for statement in inside:
        yield from _one_more(text, statement, scope, text.lines(statement)[1])
    yield from _all_alike(text, function)


def _one_more(text: Text, statement: ast.stmt, scope: Scope, at: int) -> Iterator[Patch]:
    """A step more, before or behind it. Where autograd's gradients are not set back, the statement
    that adds to them is the wrong one.
    """
    adding = next(
        (
            node.lineno
            for node in ast.walk(text.tree)
            if isinstance(node, ast.Expr) and _goes_back(node.value)
        ),
        0,
    )
    for step in scope.steps:
        line, kind, cost = (
            (adding, "not reset", 1.2)
            if adding and ".grad" in step
            else (statement.lineno, "absent", 1.6)
        )
        yield Patch(at, at, f"{text.indent(statement)}{step}\n", line, kind, cost)


def _goes_back(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "backward"
    )


def _left_out(text: Text, statement: ast.stmt) -> Iterator[Patch]:
    line = statement.lineno
    if isinstance(statement, ast.Assign | ast.AugAssign | ast.Expr):
        yield Patch(*text.span(statement), "pass", line, "too much", 1.3)
    elif isinstance(statement, ast.If | ast.With):
        kind = "condition" if isinstance(statement, ast.If) else "too much"
        yield Patch(
            *text.lines(statement),
            text.indented(statement.body, text.indent(statement)),
            line,
            kind,
            1.3,
        )
    if isinstance(statement, ast.If):
        yield Patch(
            *text.span(statement.test), f"not ({text.of(statement.test)})", line, "condition", 1.0
        )


def _set_otherwise(text: Text, statement: ast.stmt) -> Iterator[Patch]:
    """`=` for `+=`, `x += y` for `x = x + y`, `x = f(x)` for a lone `f(x)`, and so on."""
    span, line = text.span(statement), statement.lineno
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        target, given = text.of(statement.targets[0]), statement.value
        if not isinstance(statement.targets[0], ast.Tuple):
            yield from (
                Patch(*span, f"{target} {sign}= {text.of(given)}", line, "adding", 1.3)
                for sign in CHANGED
            )
        if (
            isinstance(given, ast.BinOp)
            and type(given.op) in SIGNS
            and text.of(given.left) == target
        ):
            yield Patch(
                *span,
                f"{target} {SIGNS[type(given.op)]}= {text.of(given.right)}",
                line,
                "in place",
                1.0,
            )
            yield Patch(*span, f"{target}[...] = {text.of(given)}", line, "in place", 1.2)
    elif isinstance(statement, ast.AugAssign):
        target, value, sign = (
            text.of(statement.target),
            text.of(statement.value),
            SIGNS.get(type(statement.op), ""),
        )
        yield from (
            Patch(*span, f"{target} {other}= {value}", line, "adding", 1.0)
            for other in ("", *CHANGED, "@")
            if other != sign
        )
        yield Patch(*span, f"{target} = {target} {sign} ({value})", line, "in place", 1.0)
    elif (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Call)
        and isinstance(statement.value.func, ast.Attribute)
    ):
        yield Patch(
            *span,
            f"{text.of(statement.value.func.value)} = {text.of(statement.value)}",
            line,
            "kept",
            1.5,
        )


def _all_alike(text: Text, function: ast.FunctionDef) -> Iterator[Patch]:
    """All `+=` of a function made to `=`, or the other way round; all, or those of attributes and
    items.
    """
    nodes = list(ast.walk(function))
    adding: list[Setting] = [node for node in nodes if isinstance(node, ast.AugAssign)]
    setting: list[Setting] = [
        node
        for node in nodes
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute)
    ]
    for rows, sign in ((adding, ""), (setting, "+")):
        kept = [node for node in rows if isinstance(_target(node), ast.Attribute | ast.Subscript)]
        for group in [rows] if len(kept) == len(rows) else [rows, kept]:
            if len(group) > 1:
                yield _all_set(text, sorted(group, key=lambda node: node.lineno), sign)


def _all_set(text: Text, rows: Sequence[Setting], sign: str) -> Patch:
    """All of these statements with another sign before their `=`."""
    parts, at = [], text.span(rows[0])[0]
    for node in rows:
        first, last = text.span(node)
        parts += [
            text.data[at:first].decode(),
            f"{text.of(_target(node))} {sign}= {text.of(node.value)}",
        ]
        at = last
    return Patch(
        text.span(rows[0])[0],
        at,
        "".join(parts),
        rows[0].lineno,
        "adding",
        1.4,
        tuple(node.lineno for node in rows[1:]),
    )


def _target(node: Setting) -> ast.expr:
    return node.target if isinstance(node, ast.AugAssign) else node.targets[0]
