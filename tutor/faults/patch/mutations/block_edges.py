"""Patches that move a statement over the edge of a loop or another block: into it, or out of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

BLOCKS = (ast.For, ast.While, ast.If, ast.With)
Block = ast.For | ast.While | ast.If | ast.With
BEFORE = 3  # statements before a block that may belong into it
DEEPER = 0.05  # what each level further inside costs


def moves_into(
    text: SourceText, body: Sequence[ast.stmt], index: int, block: Block
) -> Iterator[Patch]:
    """Those before the block, to its start or that of a block inside it; the next one, to its end.

    index: of the block in body, whose statements all have lines of their own.
    """
    before = body[max(0, index - BEFORE) : index]
    for place, statement in enumerate(before):
        yield from _to_start(text, [statement], block)
        yield from _to_start(text, before[place : place + 2], block) if before[place + 1 :] else ()
    if index + 1 < len(body):
        yield from _to_end(text, block, body[index + 1])


def _to_start(text: SourceText, rows: Sequence[ast.stmt], block: Block) -> Iterator[Patch]:
    """rows: one, or two that come one after the other; two are dearer."""
    start, behind = text.line_span(rows[0])[0], text.line_span(rows[-1])[1]
    end = text.line_span(block)[1]
    # the run goes wrong where an old value is read first; what has to move is the statement itself
    also = (*(row.lineno for row in rows[1:]), _first_reader(rows[0], block))
    for first, cost in _starts(text, block):
        place = text.line_span(first)[0]
        moved = text.reindented(rows, text.indent(first))
        new = text.between(behind, place) + moved + text.between(place, end)
        kind, dearer = ("outside", cost) if len(rows) == 1 else ("both outside", cost + DEEPER)
        yield Patch(start, end, new, rows[0].lineno, _kind(block, kind), dearer, also)


def _starts(text: SourceText, block: Block) -> Iterator[tuple[ast.stmt, float]]:
    """The first statement of the block and of a block inside it, each with its cost."""
    yield block.body[0], 1.15  # what is done again on every pass hides other faults, too
    inner = next((item for item in block.body if isinstance(item, BLOCKS)), None)
    if inner is not None and text.is_alone(inner.body[0]):
        yield inner.body[0], 1.25


def _to_end(text: SourceText, block: Block, statement: ast.stmt) -> Iterator[Patch]:
    """The statement behind a block, to the end of the block, of its else, or of a block that ends
    one of these.
    """
    start = text.line_span(block)[0]
    statement_start, end = text.line_span(statement)
    line, also = _guarded(statement)
    for last, around, cost in _ends(text, block, 1.0):
        place = text.line_span(last)[1]
        moved = text.reindented([statement], text.indent(last))
        new = text.between(start, place) + moved + text.between(place, statement_start)
        yield Patch(start, end, new, line, _kind(around, "outside"), cost, also)


def _guarded(statement: ast.stmt) -> tuple[int, tuple[int, ...]]:
    """Where a statement begins; of a lone one under a condition, its own line and that of the
    condition.
    """
    if isinstance(statement, ast.If) and len(statement.body) == 1 and not statement.orelse:
        return statement.body[0].lineno, (statement.lineno,)
    return statement.lineno, ()


def _ends(text: SourceText, block: Block, cost: float) -> Iterator[tuple[ast.stmt, Block, float]]:
    """The last statements of a block's branches and of the blocks that end them, each with the
    block that it is in and the cost of following it; deeper is dearer.
    """
    for branch in (block.body, getattr(block, "orelse", None) or ()):
        if branch and _is_indented(text, branch[-1], block):
            yield branch[-1], block, cost
            if isinstance(branch[-1], BLOCKS):
                yield from _ends(text, branch[-1], cost + DEEPER)


def _is_indented(text: SourceText, last: ast.stmt, block: Block) -> bool:
    """Whether another statement can follow it; an elif is an if at the indent of the block."""
    return text.is_alone(last) and last.col_offset > block.col_offset


def moves_out_of(text: SourceText, block: Block) -> Iterator[Patch]:
    """The first statement of a block before it, the last one behind it."""
    if len(block.body) < 2:
        return
    start, end = text.line_span(block)
    for statement in (block.body[0], block.body[-1]):
        first, behind = text.line_span(statement)
        moved = text.reindented([statement], text.indent(block))
        rest = text.between(start, first) + text.between(behind, end)
        new = moved + rest if statement is block.body[0] else rest + moved
        yield Patch(start, end, new, statement.lineno, _kind(block, "inside"), 1.0)


def _kind(block: Block, of_loop: str) -> str:
    """The sort of fault: on the wrong side of a loop, or of a condition."""
    return of_loop if isinstance(block, ast.For | ast.While) else "condition"


def _first_reader(statement: ast.stmt, block: Block) -> int:
    """Where a value that is set before a loop instead of in it is first an old one: the line of the
    statement in the loop that first reads it.
    """
    if not isinstance(block, ast.For | ast.While):
        return statement.lineno
    stored = {name.id for name in _names(statement) if isinstance(name.ctx, ast.Store)}
    readers = [
        inner.lineno
        for inner in _simple_statements(block)
        if any(name.id in stored for name in _names(inner))
    ]
    return min(readers, default=statement.lineno)


def _simple_statements(block: Block) -> Iterator[ast.stmt]:
    """Those inside that are not blocks themselves."""
    for item in block.body:
        for node in ast.walk(item):
            if isinstance(node, ast.stmt) and not isinstance(node, BLOCKS):
                yield node


def _names(statement: ast.stmt) -> Iterator[ast.Name]:
    return (node for node in ast.walk(statement) if isinstance(node, ast.Name))
