"""Patches of sums in a loop: one of the terms is added behind the loop, once, not on every pass."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.dotted_names import path_of
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

SIGN: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-"}
OPPOSITE = {"+": "-", "-": "+"}
Term = tuple[str, ast.expr]  # with its sign


def moved_terms(text: SourceText, loop: ast.For) -> Iterator[Patch]:
    """`for k in ...: t += a + b`, or `t = t + a + b`, as `for k in ...: t += a` and, behind the
    loop, `t += b`.
    """
    for statement in loop.body:
        terms = _added_terms(statement)
        if not isinstance(statement, ast.Assign | ast.AugAssign) or len(terms) < 2:
            continue
        target = text.of(_target(statement))
        start, end = text.span(statement)
        behind = text.line_span(loop)[1]
        for index, (sign, moves) in enumerate(terms):
            stays = _sum(text, statement, [*terms[:index], *terms[index + 1 :]])
            rest = text.between(end, behind)
            moved = f"{text.indent(loop)}{target} {sign}= {text.of(moves)}\n"
            new = f"{stays}{rest if rest.endswith(chr(10)) else rest + chr(10)}{moved}"
            yield Patch(start, behind, new, statement.lineno, "term inside", 1.15)


def _sum(text: SourceText, statement: ast.Assign | ast.AugAssign, terms: list[Term]) -> str:
    """The same statement with these terms; what is added to in place stays the same object."""
    target = text.of(_target(statement))
    if isinstance(statement, ast.Assign):
        return f"{target} = {target}" + "".join(f" {sign} {text.of(term)}" for sign, term in terms)
    (first, term), *others = terms
    signs = [sign if first == "+" else OPPOSITE[sign] for sign, _ in others]
    more = zip(signs, (text.of(each) for _, each in others), strict=True)
    return f"{target} {first}= {text.of(term)}" + "".join(f" {sign} {each}" for sign, each in more)


def _added_terms(statement: ast.stmt) -> list[Term]:
    """What a statement adds to its target; nothing of all other statements."""
    if isinstance(statement, ast.AugAssign):
        sign = SIGN.get(type(statement.op))
        return _terms(statement.value, sign) if sign else []
    if not isinstance(statement, ast.Assign):
        return []
    terms, name = _terms(statement.value, "+"), path_of(statement.targets[0])
    added = [(sign, term) for sign, term in terms if sign == "-" or path_of(term) != name]
    return added if name and len(added) == len(terms) - 1 else []


def _terms(node: ast.expr, sign: str) -> list[Term]:
    """`a - (b - c)` as a, -b and c."""
    inner = SIGN.get(type(node.op)) if isinstance(node, ast.BinOp) else None
    if not isinstance(node, ast.BinOp) or inner is None:
        return [(sign, node)]
    turned = sign if inner == "+" else OPPOSITE[sign]
    return [*_terms(node.left, sign), *_terms(node.right, turned)]


def _target(statement: ast.Assign | ast.AugAssign) -> ast.expr:
    return statement.target if isinstance(statement, ast.AugAssign) else statement.targets[0]
