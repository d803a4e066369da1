"""Small changes of whole statements: left out, moved, into a loop or out of it, adding instead of setting."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator, Sequence

from tutor.mending.edit import Edit, Text

INNER = (ast.For, ast.While, ast.If, ast.With)
SIGNS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.MatMult: "@"}


def edits_of_block(text: Text, body: Sequence[ast.stmt]) -> Iterator[Edit]:
    """The changes in the order of a block and of the blocks inside it."""
    alone = [statement for statement in body if text.is_alone(statement)]
    for index, statement in enumerate(alone):
        yield from _dropped(text, statement)
        yield from _changed_itself(text, statement)
        for later in range(index + 1, min(len(alone), index + 6)):
            yield from _moved(text, alone, index, later)
        for owner in INNER:
            if isinstance(statement, owner):
                yield from _through_the_edge(text, alone, index, statement)
        yield from _of_loop(text, statement)
    for statement in body:
        for name in ("body", "orelse", "finalbody"):
            inner = getattr(statement, name, None)
            if inner and isinstance(inner, list) and not isinstance(statement, ast.ClassDef | ast.FunctionDef):
                yield from edits_of_block(text, inner)


def _dropped(text: Text, statement: ast.stmt) -> Iterator[Edit]:
    if isinstance(statement, ast.Assign | ast.AugAssign | ast.Expr):
        yield Edit(*text.span(statement), "pass", statement.lineno, "too much", 1.3)
    elif isinstance(statement, ast.If):
        body = _indented(text, statement.body, _indent(text, statement))
        yield Edit(*text.lines(statement), body, statement.lineno, "condition", 1.3)
    elif isinstance(statement, ast.With):
        yield Edit(*text.lines(statement), _indented(text, statement.body, _indent(text, statement)), statement.lineno, "too much", 1.3)


def _changed_itself(text: Text, statement: ast.stmt) -> Iterator[Edit]:
    """`=` for `+=` and so on, and the branches of an if."""
    line = statement.lineno
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        target, value = text.of(statement.targets[0]), text.of(statement.value)
        if not isinstance(statement.targets[0], ast.Tuple):
            for sign in ("+", "-", "*", "/"):
                yield Edit(*text.span(statement), f"{target} {sign}= {value}", line, "adding", 1.3)
        given = statement.value
        if isinstance(given, ast.BinOp) and type(given.op) in SIGNS and text.of(given.left) == target:
            yield Edit(*text.span(statement), f"{target} {SIGNS[type(given.op)]}= {text.of(given.right)}", line, "in place", 1.0)
            yield Edit(*text.span(statement), f"{target}[...] = {value}", line, "in place", 1.2)
    elif isinstance(statement, ast.AugAssign):
        target, value = text.of(statement.target), text.of(statement.value)
        for sign in ("", "+", "-", "*", "/", "@"):
            if SIGNS.get(type(statement.op)) != sign:
                yield Edit(*text.span(statement), f"{target} {sign}= {value}", line, "adding", 1.0)
        if type(statement.op) in SIGNS:
            yield Edit(*text.span(statement), f"{target} = {target} {SIGNS[type(statement.op)]} ({value})", line, "in place", 1.0)
    elif isinstance(statement, ast.If):
        yield Edit(*text.span(statement.test), f"not ({text.of(statement.test)})", line, "condition", 1.0)
    elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call) and isinstance(statement.value.func, ast.Attribute):
        yield Edit(*text.span(statement), f"{text.of(statement.value.func.value)} = {text.of(statement.value)}", line, "kept", 1.5)


def _moved(text: Text, body: Sequence[ast.stmt], first: int, second: int) -> Iterator[Edit]:
    """One statement moved behind or before the other. The wrong one is the one that was moved; of two neighbours, the first."""
    start, end = text.lines(body[first])[0], text.lines(body[second])[1]
    rows = [_lines(text, statement) for statement in body[first : second + 1]]
    if any(isinstance(statement, ast.Return) for statement in body[first : second + 1]):
        return
    one, other = _own_lines(body[first]), _own_lines(body[second])
    cost = 1.0 if second - first == 1 else 1.2
    yield Edit(start, end, "".join([*rows[1:], rows[0]]), one[0], "order", cost, (*one[1:], *other))
    if second - first > 1:
        yield Edit(start, end, "".join([rows[-1], *rows[:-1]]), other[0], "order", 1.2, (*other[1:], *one))


def _own_lines(statement: ast.stmt) -> tuple[int, ...]:
    """The first lines of a statement and of those inside it."""
    return tuple(node.lineno for node in ast.walk(statement) if isinstance(node, ast.stmt))


def _through_the_edge(text: Text, body: Sequence[ast.stmt], index: int, block: ast.For | ast.While | ast.If | ast.With) -> Iterator[Edit]:
    """The neighbours of a block moved into it, its first and last statement moved out."""
    outer, inner = _indent(text, block), _indent(text, block.body[0])
    if not all(text.is_alone(item) for item in (block.body[0], block.body[-1])):
        return
    head_end = text.lines(block.body[0])[0]
    block_start, block_end = text.lines(block)
    head, whole = text.data[block_start:head_end].decode(), text.data[head_end:block_end].decode()
    for back in range(1, 4):
        if index >= back:
            statement = body[index - back]
            between = "".join(_lines(text, item) for item in body[index - back + 1 : index])
            start = text.lines(statement)[0]
            moved = _indented(text, [statement], inner)
            line = _first_reader(statement, block)
            yield Edit(start, block_end, between + head + moved + whole, line, "outside", 1.0, (statement.lineno,))
            deeper = block.body[0] if isinstance(block.body[0], INNER) else next((item for item in block.body if isinstance(item, INNER)), None)
            if deeper is not None and text.is_alone(deeper):
                at = text.lines(deeper.body[0])[0]
                far = text.data[block_start:at].decode() + _indented(text, [statement], _indent(text, deeper.body[0]))
                yield Edit(start, block_end, between + far + text.data[at:block_end].decode(), line, "outside", 1.1, (statement.lineno,))
    if index + 1 < len(body) and not getattr(block, "orelse", None):
        statement = body[index + 1]
        moved = _indented(text, [statement], inner)
        yield Edit(block_start, text.lines(statement)[1], head + whole + moved, statement.lineno, "outside", 1.0)
    if len(block.body) > 1 and not getattr(block, "orelse", None):
        first, last = block.body[0], block.body[-1]
        rest = text.data[text.lines(first)[1] : block_end].decode()
        yield Edit(block_start, block_end, _indented(text, [first], outer) + head + rest, first.lineno, "inside", 1.0)
        kept = text.data[block_start : text.lines(last)[0]].decode()
        yield Edit(block_start, block_end, kept + _indented(text, [last], outer), last.lineno, "inside", 1.0)


def _first_reader(statement: ast.stmt, block: ast.For | ast.While | ast.If | ast.With) -> int:
    """Where a value that is set before a loop instead of in it is first an old one: the statement in the loop that first reads it."""
    if not isinstance(block, ast.For | ast.While):
        return statement.lineno
    names = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    simple = [node for item in block.body for node in ast.walk(item) if isinstance(node, ast.stmt) and not isinstance(node, INNER)]
    for inner in sorted(simple, key=lambda node: node.lineno):
        if any(isinstance(node, ast.Name) and node.id in names for node in ast.walk(inner)):
            return inner.lineno
    return statement.lineno


def _of_loop(text: Text, statement: ast.stmt) -> Iterator[Edit]:
    """A loop the other way round."""
    if isinstance(statement, ast.For):
        over = text.of(statement.iter)
        inside = tuple(item.lineno for item in statement.body)
        yield Edit(*text.span(statement.iter), f"list({over})[::-1]", statement.lineno, "turned round", 1.0, inside)


def _lines(text: Text, statement: ast.stmt) -> str:
    start, end = text.lines(statement)
    found = text.data[start:end].decode()
    return found if found.endswith("\n") else found + "\n"


def _indent(text: Text, statement: ast.stmt) -> str:
    return text.data[text.starts[statement.lineno - 1] :][: statement.col_offset].decode()


def _indented(text: Text, statements: Sequence[ast.stmt], indent: str) -> str:
    rows = textwrap.dedent("".join(_lines(text, statement) for statement in statements))
    return textwrap.indent(rows, indent)
