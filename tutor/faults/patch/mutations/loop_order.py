"""Patches that exchange two loops, one inside the other: which of them turns faster?"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

Comprehension = ast.ListComp | ast.GeneratorExp | ast.SetComp | ast.DictComp
KIND, COST = "loops", 1.0


def loop_order_patches(text: SourceText, statement: ast.stmt) -> Iterator[Patch]:
    """The two `for` of a comprehension; a loop and the one that is all that it repeats."""
    if isinstance(statement, ast.For):
        yield from _nested(text, statement)
        searched: list[ast.AST] = [statement.iter]
    elif hasattr(statement, "body"):  # statements inside a block come by themselves
        searched = []
    else:
        searched = [statement]
    for node in (inner for part in searched for inner in ast.walk(part)):
        if isinstance(node, Comprehension):
            yield from _of_comprehension(text, node, statement.lineno)


def _nested(text: SourceText, outer: ast.For) -> Iterator[Patch]:
    inner = outer.body[0]
    if len(outer.body) != 1 or not isinstance(inner, ast.For) or inner.orelse or outer.orelse:
        return
    yield from _exchanged(
        text, (outer.target, outer.iter), (inner.target, inner.iter), outer.lineno, inner.lineno
    )


def _of_comprehension(text: SourceText, node: Comprehension, line: int) -> Iterator[Patch]:
    for one, other in zip(node.generators, node.generators[1:], strict=False):
        if not one.ifs and not other.ifs:
            yield from _exchanged(text, (one.target, one.iter), (other.target, other.iter), line)


def _exchanged(
    text: SourceText,
    one: tuple[ast.expr, ast.expr],
    other: tuple[ast.expr, ast.expr],
    line: int,
    *also: int,
) -> Iterator[Patch]:
    """Both pairs of names and what they run over; not where the inner one runs over an item of the
    outer one, which has no name yet in the other order.
    """
    given = {node.id for node in ast.walk(one[0]) if isinstance(node, ast.Name)}
    read = {node.id for node in ast.walk(other[1]) if isinstance(node, ast.Name)}
    if given & read:
        return
    spans = [(text.span(target)[0], text.span(items)[1]) for target, items in (one, other)]
    (start, end), (inner_start, inner_end) = spans
    between = text.between(end, inner_start)
    new = text.between(inner_start, inner_end) + between + text.between(start, end)
    yield Patch(start, inner_end, new, line, KIND, COST, also)
