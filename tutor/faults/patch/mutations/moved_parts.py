"""Patches of what comes at the wrong time: an operation that is done before another and belongs
behind it, or on every pass; a change that is never undone.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.dotted_names import path_of
from tutor.faults.patch.mutations.moved_terms import moved_terms
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

OPPOSITE: dict[type[ast.operator], str] = {ast.Add: "-", ast.Sub: "+"}
ONCE = "computed_once"
FARTHEST = 4  # statements between an operation and where it belongs, or a change and its end


def moved_part_patches(text: SourceText, body: Sequence[ast.stmt]) -> Iterator[Patch]:
    """Those of one block, whose statements all have lines of their own."""
    for index, statement in enumerate(body):
        if isinstance(statement, ast.For):
            yield from moved_terms(text, statement)
            yield from _computed_once(text, statement)
        elif isinstance(statement, ast.AugAssign):
            yield from _undone(text, statement, body[index : index + FARTHEST])
        elif isinstance(statement, ast.Assign):
            following = body[index + 1 : index + 1 + FARTHEST]
            yield from _done_later(text, statement, following)
            yield from _factor_later(text, statement, following)
            yield from _done_earlier(text, statement, following)
            yield from _done_twice(text, statement, following)


def _undone(
    text: SourceText, statement: ast.AugAssign, rows: Sequence[ast.stmt]
) -> Iterator[Patch]:
    """`x += h` with `x -= h` behind it, or behind one of the next statements."""
    sign = OPPOSITE.get(type(statement.op))
    if sign is None:
        return
    undo = f"{text.of(statement.target)} {sign}= {text.of(statement.value)}"
    for row in rows[1:]:
        if isinstance(row, ast.Return):
            break
        place = text.line_span(row)[1]
        new = f"{text.indent(row)}{undo}\n"
        yield Patch(place, place, new, statement.lineno, "not undone", 1.15)


def _done_later(
    text: SourceText, statement: ast.Assign, rows: Sequence[ast.stmt]
) -> Iterator[Patch]:
    """`v = x.mean()` and later `return v ** 2` as `v = x` and `return (v ** 2).mean()`."""
    call, target = statement.value, statement.targets[0]
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return
    if not isinstance(target, ast.Name):
        return
    value = _first_value_of(rows, target.id)
    if value is not None:
        operation = text.between(text.span(call.func.value)[1], text.span(call)[1])
        start, end = text.span(call)[0], text.span(value)[1]
        between = text.between(text.span(call)[1], text.span(value)[0])
        new = f"{text.of(call.func.value)}{between}({text.of(value)}){operation}"
        yield Patch(start, end, new, statement.lineno, "too early", 1.2)


def _factor_later(
    text: SourceText, statement: ast.Assign, rows: Sequence[ast.stmt]
) -> Iterator[Patch]:
    """`v = w * a * b` and later `r = v.clamp(0)` as `v = a * b` and `r = (v.clamp(0)) * w`."""
    factors, target = _factors(statement.value), statement.targets[0]
    if not isinstance(target, ast.Name) or len(factors) < 2:
        return
    value = _first_value_of(rows, target.id)
    if value is None:
        return
    (start, behind), (first, end) = text.span(statement.value), text.span(value)
    for factor in (each for each in factors if path_of(each)):
        kept = " * ".join(f"({text.of(each)})" for each in factors if each is not factor)
        last = f"({text.of(value)}) * {text.of(factor)}"
        new = f"{kept}{text.between(behind, first)}{last}"
        yield Patch(start, end, new, statement.lineno, "too early", 1.25)


def _factors(node: ast.expr) -> list[ast.expr]:
    """`a * b * c` as its factors, in order."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return [*_factors(node.left), *_factors(node.right)]
    return [node]


def _done_earlier(
    text: SourceText, statement: ast.Assign, rows: Sequence[ast.stmt]
) -> Iterator[Patch]:
    """`v = x` and later `return v + b` as `v = x + b` and `return v`."""
    path = path_of(statement.targets[0])
    for row in _until_set(rows, path):
        value = row.value if isinstance(row, ast.Return) else None
        inside = (
            [] if value is None else [each for each in ast.walk(value) if path_of(each) == path]
        )
        if not path or value is None or len(inside) != 1 or inside[0] is value:
            continue
        (start, end), (first, last) = text.span(value), text.span(inside[0])  # type: ignore[arg-type]
        made = f"{text.between(start, first)}({text.of(statement.value)}){text.between(last, end)}"
        begin, middle = text.span(statement.value)
        new = f"{made}{text.between(middle, start)}{path}"
        yield Patch(begin, end, new, statement.lineno, "too late", 1.2, (row.lineno,))


def _done_twice(
    text: SourceText, statement: ast.Assign, rows: Sequence[ast.stmt]
) -> Iterator[Patch]:
    """`v = x.exp()` and later `return x.exp()`, which makes another object, as `return v`."""
    path = path_of(statement.targets[0])
    for row in _until_set(rows, path):
        value = row.value if isinstance(row, ast.Return) else None
        if path and value is not None and text.of(value) == text.of(statement.value):
            yield Patch(*text.span(value), path, row.lineno, "done twice", 1.0)


def _until_set(rows: Sequence[ast.stmt], path: str) -> Iterator[ast.stmt]:
    """Those before the next one that sets a name: what comes after it is of another value."""
    for row in rows:
        targets = row.targets if isinstance(row, ast.Assign) else [getattr(row, "target", row)]
        if any(path_of(target) == path for target in targets):
            return
        yield row


def _first_value_of(rows: Sequence[ast.stmt], name: str) -> ast.expr | None:
    """What the first of these statements makes that does more with a name than pass it on."""
    values = (getattr(row, "value", None) for row in _until_set(rows, name))
    made = (value for value in values if isinstance(value, ast.expr))
    return next((value for value in made if _reads(value, name)), None)


def _computed_once(text: SourceText, loop: ast.For) -> Iterator[Patch]:
    """`for j in ...: p[j] /= p.sum()` with `p.sum()` computed before the loop."""
    turning = _names(loop.target)
    for statement in loop.body:
        for call in _calls(getattr(statement, "value", None)):
            if not _names(call) & turning:
                (start, _), (first, last) = text.line_span(loop), text.span(call)
                made = f"{text.indent(loop)}{ONCE} = {text.of(call)}\n"
                new = f"{made}{text.between(start, first)}{ONCE}"
                yield Patch(start, last, new, statement.lineno, "on every pass", 1.2)


def _calls(node: object) -> list[ast.Call]:
    inside = ast.walk(node) if isinstance(node, ast.expr) else ()
    return [each for each in inside if isinstance(each, ast.Call)]


def _names(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def _reads(node: ast.expr, name: str) -> bool:
    """Whether it does more with the name than pass it on."""
    return not isinstance(node, ast.Name) and name in _names(node)
