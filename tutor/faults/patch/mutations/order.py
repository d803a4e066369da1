"""Changes of the order: statements exchanged or moved, into a loop or out of it, a loop turned
round.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.patch.mutations.patch import Patch, Text

INNER = (ast.For, ast.While, ast.If, ast.With)
Block = ast.For | ast.While | ast.If | ast.With
FAR_OFF = 5  # statements that one may be moved over
BEFORE = 3  # statements before a loop that may belong into it


def patches_of_order(text: Text, body: Sequence[ast.stmt]) -> Iterator[Patch]:
    """The changes in a block and in the blocks inside it."""
    alone = [statement for statement in body if text.is_alone(statement)]
    for index, statement in enumerate(alone):
        for later in range(index + 1, min(len(alone), index + FAR_OFF + 1)):
            yield from _moved(text, alone[index : later + 1])
        if isinstance(statement, INNER) and all(
            text.is_alone(item) for item in (statement.body[0], statement.body[-1])
        ):
            yield from _into(text, alone, index, statement)
            yield from _out_of(text, statement)
        if isinstance(statement, ast.For):
            inside = tuple(item.lineno for item in statement.body)
            over = text.of(statement.iter)
            yield Patch(
                *text.span(statement.iter),
                f"list({over})[::-1]",
                statement.lineno,
                "turned round",
                1.0,
                inside,
            )
    for statement in body:
        for name in ("body", "orelse", "finalbody"):
            yield from patches_of_order(text, getattr(statement, name, None) or ())


def _moved(text: Text, rows: Sequence[ast.stmt]) -> Iterator[Patch]:
    """The first behind the last, the last before the first. Wrong is the one that was moved; of two
    neighbours, the first.
    """
    if any(isinstance(statement, ast.Return) for statement in rows):
        return
    start, end = text.lines(rows[0])[0], text.lines(rows[-1])[1]
    texts = [text.whole(statement) for statement in rows]
    one, other = _own_lines(rows[0]), _own_lines(rows[-1])
    near = len(rows) == 2
    yield Patch(
        start,
        end,
        "".join([*texts[1:], texts[0]]),
        one[0],
        "order",
        1.0 if near else 1.2,
        (*one[1:], *other),
    )
    if not near:
        yield Patch(
            start,
            end,
            "".join([texts[-1], *texts[:-1]]),
            other[0],
            "order",
            1.2,
            (*other[1:], *one),
        )


def _own_lines(statement: ast.stmt) -> tuple[int, ...]:
    """The first lines of a statement and of those inside it."""
    return tuple(node.lineno for node in ast.walk(statement) if isinstance(node, ast.stmt))


def _into(text: Text, body: Sequence[ast.stmt], index: int, block: Block) -> Iterator[Patch]:
    """What stands before a block, moved to its beginning or that of a block inside it; what stands
    behind it, to its end.
    """
    head_end, (start, end) = text.lines(block.body[0])[0], text.lines(block)
    head, rest = text.data[start:head_end].decode(), text.data[head_end:end].decode()
    deeper = next((item for item in block.body if isinstance(item, INNER)), None)
    for statement in body[max(0, index - BEFORE) : index]:
        first = text.lines(statement)[0]
        between = text.data[text.lines(statement)[1] : start].decode()
        line, also = _first_reader(statement, block), (statement.lineno,)
        moved = text.indented([statement], text.indent(block.body[0]))
        yield Patch(first, end, between + head + moved + rest, line, _edge(block), 1.0, also)
        if deeper is not None and text.is_alone(deeper.body[0]):
            at = text.lines(deeper.body[0])[0]
            moved = text.indented([statement], text.indent(deeper.body[0]))
            parts = [between, text.data[start:at].decode(), moved, text.data[at:end].decode()]
            yield Patch(first, end, "".join(parts), line, _edge(block), 1.1, also)
    if index + 1 < len(body):
        statement = body[index + 1]
        between = text.data[end : text.lines(statement)[0]].decode()
        for branch in (block.body, getattr(block, "orelse", None) or ()):
            if branch and text.is_alone(branch[-1]) and branch[-1].col_offset > block.col_offset:
                at = text.lines(branch[-1])[1]
                moved = text.indented([statement], text.indent(branch[-1]))
                parts = [text.data[start:at].decode(), moved, text.data[at:end].decode(), between]
                yield Patch(
                    start,
                    text.lines(statement)[1],
                    "".join(parts),
                    statement.lineno,
                    _edge(block),
                    1.0,
                )


def _out_of(text: Text, block: Block) -> Iterator[Patch]:
    """The first statement of a block before it, the last one behind it."""
    if len(block.body) < 2:
        return
    first, last, outer, (start, end) = (
        block.body[0],
        block.body[-1],
        text.indent(block),
        text.lines(block),
    )
    kind = "inside" if isinstance(block, ast.For | ast.While) else "condition"
    for statement in (first, last):
        low, high = text.lines(statement)
        moved, rest = (
            text.indented([statement], outer),
            text.data[start:low].decode() + text.data[high:end].decode(),
        )
        yield Patch(
            start,
            end,
            moved + rest if statement is first else rest + moved,
            statement.lineno,
            kind,
            1.0,
        )


def _edge(block: Block) -> str:
    """What kind of slip it is to stand outside of a block."""
    return "outside" if isinstance(block, ast.For | ast.While) else "condition"


def _first_reader(statement: ast.stmt, block: Block) -> int:
    """Where a value that is set before a loop instead of in it is first an old one: the statement
    in the loop that first reads it.
    """
    if not isinstance(block, ast.For | ast.While):
        return statement.lineno
    names = {
        node.id
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    simple = [
        node
        for item in block.body
        for node in ast.walk(item)
        if isinstance(node, ast.stmt) and not isinstance(node, INNER)
    ]
    reading = [
        inner
        for inner in simple
        if any(isinstance(node, ast.Name) and node.id in names for node in ast.walk(inner))
    ]
    return min((inner.lineno for inner in reading), default=statement.lineno)
