"""Patches that exchange two names wherever one statement reads them: sizes the wrong way round."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import combinations

from tutor.faults.dotted_names import MODULES
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

MOST_NAMES = 4  # read in one statement; with more, the pairs are too many to try
MOST_INSIDE = 2  # statements of a loop's body; a longer loop has more than one fault to find
COST = 1.8


def name_swaps(text: SourceText, statement: ast.stmt) -> Iterator[Patch]:
    """Each pair of names exchanged, in a loop in its body as well."""
    if isinstance(statement, ast.For) and len(statement.body) > MOST_INSIDE:
        return
    if not isinstance(statement, (ast.For, ast.Assign, ast.AugAssign, ast.Return, ast.Expr)):
        return
    read = _names_read(statement)
    names = [*dict.fromkeys(node.id for node in read)]
    if not 2 <= len(names) <= MOST_NAMES:
        return
    for one, other in combinations(names, 2):
        yield _swapped(text, statement, read, {one: other, other: one})


def _names_read(statement: ast.stmt) -> list[ast.Name]:
    """The names that a statement reads, in the order of its text; not what it calls."""
    nodes = [*ast.walk(statement)]
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    found = [
        node
        for node in nodes
        if isinstance(node, ast.Name)
        and isinstance(node.ctx, ast.Load)
        and id(node) not in called
        and node.id not in MODULES
    ]
    return sorted(found, key=lambda node: (node.lineno, node.col_offset))


def _swapped(
    text: SourceText, statement: ast.stmt, read: list[ast.Name], instead: dict[str, str]
) -> Patch:
    start, end = text.span(statement)
    at, new = start, ""
    for node in read:
        first, last = text.span(node)
        new += text.between(at, first) + instead.get(node.id, node.id)
        at = last
    new += text.between(at, end)
    inside = tuple(
        node.lineno
        for node in ast.walk(statement)
        if isinstance(node, ast.stmt) and node is not statement
    )
    return Patch(start, end, new, statement.lineno, "exchanged", COST, inside)
