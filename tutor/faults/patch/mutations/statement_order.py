"""Patches of the order: statements exchanged or moved, a loop reversed."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.patch.mutations.block_edges import BLOCKS, moves_into, moves_out_of
from tutor.faults.patch.mutations.moved_parts import moved_part_patches
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

FARTHEST = 5  # statements that one may be moved over


def order_patches(text: SourceText, body: Sequence[ast.stmt]) -> Iterator[Patch]:
    """The patches of a block and of the blocks inside it."""
    alone = [statement for statement in body if text.is_alone(statement)]
    yield from moved_part_patches(text, alone)
    for index, statement in enumerate(alone):
        for count in range(2, len(alone[index : index + FARTHEST + 1]) + 1):
            yield from _moves(text, alone[index : index + count])
        if isinstance(statement, BLOCKS) and _has_own_lines(text, statement.body):
            yield from moves_into(text, alone, index, statement)
            yield from moves_out_of(text, statement)
        if isinstance(statement, ast.For):
            yield _reversal(text, statement)
            yield from _reversed_in_place(text, alone[index - 1 : index], statement)
    for inner in _inner_blocks(body):
        yield from order_patches(text, inner)


def _inner_blocks(body: Sequence[ast.stmt]) -> Iterator[Sequence[ast.stmt]]:
    for statement in body:
        yield from (
            getattr(statement, name, None) or () for name in ("body", "orelse", "finalbody")
        )


def _has_own_lines(text: SourceText, body: Sequence[ast.stmt]) -> bool:
    """Whether a block's first and last statement can be moved, or something put beside them."""
    return text.is_alone(body[0]) and text.is_alone(body[-1])


def _reversal(text: SourceText, loop: ast.For) -> Patch:
    """The loop over its items from the last to the first."""
    # the backward pass goes through the layers from the last to the first
    start, end = text.span(loop.iter)
    inside = tuple(item.lineno for item in loop.body)
    turned = f"list({text.of(loop.iter)})[::-1]"
    return Patch(start, end, turned, loop.lineno, "turned round", 1.0, inside)


def _reversed_in_place(
    text: SourceText, before: Sequence[ast.stmt], loop: ast.For
) -> Iterator[Patch]:
    """A lone `ls.reverse()` before a loop over `ls`: the loop goes backward, the list stays."""
    for statement in before:
        call = statement.value if isinstance(statement, ast.Expr) else None
        if isinstance(call, ast.Call) and text.of(call) == f"{text.of(loop.iter)}.reverse()":
            start, end = text.span(statement)[0], text.span(loop.iter)[1]
            header = text.between(text.span(loop)[0], text.span(loop.iter)[0])
            turned = f"{header}reversed({text.of(loop.iter)})"
            yield Patch(start, end, turned, statement.lineno, "in place", 1.0)


def _moves(text: SourceText, rows: Sequence[ast.stmt]) -> Iterator[Patch]:
    """The first of them moved behind the last, and the last before the first.

    The wrong one is the one that is moved; of two neighbours, where both are the same, the first.
    """
    if any(isinstance(statement, ast.Return) for statement in rows):
        return  # nothing behind it would run
    start, end = text.line_span(rows[0])[0], text.line_span(rows[-1])[1]
    texts = [text.lines_of(statement) for statement in rows]
    first, last = _line_numbers(rows[0]), _line_numbers(rows[-1])
    are_neighbours = len(rows) == 2
    cost = 1.0 if are_neighbours else 1.2
    down, up = "".join([*texts[1:], texts[0]]), "".join([texts[-1], *texts[:-1]])
    yield Patch(start, end, down, first[0], "order", cost, (*first[1:], *last))
    if not are_neighbours:
        yield Patch(start, end, up, last[0], "order", cost, (*last[1:], *first))


def _line_numbers(statement: ast.stmt) -> tuple[int, ...]:
    """Where a statement and those inside it begin."""
    return tuple(node.lineno for node in ast.walk(statement) if isinstance(node, ast.stmt))
