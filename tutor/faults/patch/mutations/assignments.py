"""Patches of assignments: adding instead of setting, in place or not."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from tutor.faults.dotted_names import path_of
from tutor.faults.patch.mutations.kept_results import kept_result_patches
from tutor.faults.patch.mutations.operators import SIGNS
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

Assignment = ast.Assign | ast.AugAssign
Row = TypeVar("Row", ast.Assign, Assignment)
AUGMENTED = ("+", "-", "*", "/")


def assignment_patches(text: SourceText, statement: ast.stmt) -> Iterator[Patch]:
    """All of one statement: none of one that neither assigns nor computes something."""
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        yield from _of_plain(text, statement)
    elif isinstance(statement, ast.AugAssign):
        yield from _of_augmented(text, statement)
    elif isinstance(statement, ast.Expr):
        yield from kept_result_patches(text, statement)


def _of_plain(text: SourceText, statement: ast.Assign) -> Iterator[Patch]:
    """`x = y` as `x += y`, and as a copy of y; `x = x + y` as `x += y`, and as `x[...] = x + y`."""
    span, line = text.span(statement), statement.lineno
    target, given = text.of(statement.targets[0]), statement.value
    if not isinstance(statement.targets[0], ast.Tuple):
        for sign in AUGMENTED:
            yield Patch(*span, f"{target} {sign}= {text.of(given)}", line, "adding", 1.3)
    if _is_second_name(statement):
        yield Patch(*span, f"{target} = {text.of(given)}.clone()", line, "second name", 1.0)
    # in place, every other name of the tensor changes with it
    if isinstance(given, ast.BinOp) and type(given.op) in SIGNS and text.of(given.left) == target:
        added = f"{target} {SIGNS[type(given.op)]}= {text.of(given.right)}"
        yield Patch(*span, added, line, "in place", 1.0)
        yield Patch(*span, f"{target}[...] = {text.of(given)}", line, "in place", 1.2)


def _of_augmented(text: SourceText, statement: ast.AugAssign) -> Iterator[Patch]:
    """`x += y` as `x = y`, `x -= y`, ..., and as `x = x + (y)`."""
    span, line = text.span(statement), statement.lineno
    target, value = text.of(statement.target), text.of(statement.value)
    sign = SIGNS.get(type(statement.op), "")
    for other in ("", *AUGMENTED, "@"):
        if other != sign:
            yield Patch(*span, f"{target} {other}= {value}", line, "adding", 1.0)
    yield Patch(*span, f"{target} = {target} {sign} ({value})", line, "in place", 1.0)


def shared_fault_patches(text: SourceText, function: ast.FunctionDef) -> Iterator[Patch]:
    """All `+=` of a function as `=`, or all `=` of attributes as `+=`; all second names as copies.

    Who believes that gradients are set, or added, or that `=` copies, believes it everywhere: one
    statement fixed alone would leave the program wrong.
    """
    nodes = list(ast.walk(function))
    adding: list[Assignment] = [node for node in nodes if isinstance(node, ast.AugAssign)]
    plain = [node for node in nodes if isinstance(node, ast.Assign)]
    setting: list[Assignment] = [
        node for node in plain if isinstance(node.targets[0], ast.Attribute)
    ]
    yield from _alike(text, adding, "")
    yield from _alike(text, setting, "+")
    second = [node for node in plain if _is_second_name(node)]
    if len(second) > 1:
        rows = sorted(second, key=lambda node: node.lineno)
        yield _together(text, rows, lambda node: f"{text.of(node)}.clone()", "second name", 1.2)


def _is_second_name(node: ast.Assign) -> bool:
    """Whether it gives a value another name."""
    return isinstance(node.targets[0], ast.Name) and bool(path_of(node.value))


def _alike(text: SourceText, rows: list[Assignment], sign: str) -> Iterator[Patch]:
    """All of them with that sign; and those of attributes and items, if there are others."""
    stored = [node for node in rows if isinstance(_target(node), ast.Attribute | ast.Subscript)]
    for group in [rows] if len(stored) == len(rows) else [rows, stored]:
        if len(group) > 1:
            rows = sorted(group, key=lambda node: node.lineno)
            yield _together(text, rows, lambda node: _with_sign(text, node, sign), "adding", 1.4)


def _with_sign(text: SourceText, node: Assignment, sign: str) -> str:
    """The statement with another sign before its `=`."""
    return f"{text.of(_target(node))} {sign}= {text.of(node.value)}"


def _together(
    text: SourceText, rows: Sequence[Row], patched: Callable[[Row], str], kind: str, cost: float
) -> Patch:
    """All of these statements, in the order of the text, patched alike."""
    start = end = text.span(rows[0])[0]
    new = ""
    for node in rows:
        first, last = text.span(node)
        new += f"{text.between(end, first)}{patched(node)}"
        end = last
    others = tuple(node.lineno for node in rows[1:])
    return Patch(start, end, new, rows[0].lineno, kind, cost, others)


def _target(node: Assignment) -> ast.expr:
    return node.target if isinstance(node, ast.AugAssign) else node.targets[0]
