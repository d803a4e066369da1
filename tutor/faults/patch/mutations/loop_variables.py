"""Patches of a loop's variable: a function made in the loop that keeps its value of that pass, and
the number of a batch that is used as the number of its first row.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def loop_variable_patches(text: SourceText, function: ast.FunctionDef) -> Iterator[Patch]:
    """Those of every loop of a function."""
    for loop in ast.walk(function):
        if isinstance(loop, ast.For):
            yield from _kept_values(text, loop.target, loop.body)
            yield from _first_rows(text, loop)
    for statement in ast.walk(function):
        if isinstance(statement, ast.stmt):
            yield from _kept_in_comprehensions(text, statement)


def _kept_in_comprehensions(text: SourceText, statement: ast.stmt) -> Iterator[Patch]:
    for node in ast.iter_child_nodes(statement):
        parts = ast.walk(node) if isinstance(node, ast.expr) else ()
        for part in parts:
            for each in part.generators if isinstance(part, COMPREHENSIONS) else ():
                yield from _kept_values(text, each.target, [statement])


def _kept_values(text: SourceText, target: ast.expr, body: Sequence[ast.stmt]) -> Iterator[Patch]:
    """`lambda v: f(v)[i]` in a loop over i as `lambda v, i=i: f(v)[i]`: without it, every call
    reads the i of the last pass.
    """
    names = [node.id for node in ast.walk(target) if isinstance(node, ast.Name)]
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Lambda):
                yield from _with_defaults(text, node, names, statement)


def _with_defaults(
    text: SourceText, node: ast.Lambda, names: Sequence[str], statement: ast.stmt
) -> Iterator[Patch]:
    given = node.args
    if given.vararg or given.kwarg or given.kwonlyargs:
        return
    taken = {item.arg for item in (*given.posonlyargs, *given.args)}
    kept = [f"{name}={name}" for name in names if name in _names(node.body) - taken]
    before = [ast.unparse(given)] if taken else []
    if kept:
        new = f"lambda {', '.join([*before, *kept])}: {text.of(node.body)}"
        yield Patch(*text.span(node), new, _line_of(node, statement), "late", 1.0)


def _line_of(node: ast.expr, statement: ast.stmt) -> int:
    """Where the innermost statement around a node begins."""
    inside = (item for item in ast.walk(statement) if isinstance(item, ast.stmt))
    around = (item for item in inside if node in ast.walk(item))
    return max((item.lineno for item in around), default=statement.lineno)


def _first_rows(text: SourceText, loop: ast.For) -> Iterator[Patch]:
    """`x[k:k + bs]` in a loop over k, the number of a batch: with `k = k * bs` before it."""
    first = loop.body[0]
    if not isinstance(loop.target, ast.Name) or not text.is_alone(first):
        return
    counter, place = loop.target.id, text.line_span(first)[0]
    rows = list(_slices_from(counter, loop))
    lines = [line for line, _ in rows]
    for step in sorted({name for _, upper in rows for name in _names(upper)} - {counter}):
        new = f"{text.indent(first)}{counter} = {counter} * {step}\n"
        also = (*lines[1:], loop.lineno)
        yield Patch(place, place, new, lines[0], "batch", 1.1, also)


def _slices_from(counter: str, loop: ast.For) -> Iterator[tuple[int, ast.expr]]:
    """Where the statements of slices that begin at the counter begin, and where each slice ends."""
    for statement in loop.body:
        for node in ast.walk(statement):
            if not isinstance(node, ast.Slice) or node.lower is None or node.upper is None:
                continue
            if _names(node.lower) == {counter}:
                yield _line_of(node, statement), node.upper


def _names(node: ast.expr) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
