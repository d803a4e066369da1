"""Patches of what leaves a loop or a function: `return`, `break`, `continue` and `raise`, taken for
one another.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from typing import TypeGuard

from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText

LOOPS = (ast.For, ast.While)
LEAVES_ALL, LEAVES_LOOP, NEXT_PASS = "return", "break", "continue"


def jump_patches(text: SourceText, function: ast.FunctionDef) -> Iterator[Patch]:
    """Those of every jump inside a loop of a function. A `return` with a value stays: what it
    returns would be lost.
    """
    for node in ast.walk(function):
        if isinstance(node, ast.Return | ast.Expr) and _is_an_exception(node.value):
            yield Patch(
                *text.span(node), f"raise {text.of(node.value)}", node.lineno, "raised", 1.0
            )
    for statement in _in_loops(function.body, is_inside=False):
        here = _word(statement)
        for word in (NEXT_PASS, LEAVES_LOOP, LEAVES_ALL) if here else ():
            if word != here:
                yield Patch(*text.span(statement), word, statement.lineno, "jump", 1.0)


def _in_loops(body: list[ast.stmt], *, is_inside: bool) -> Iterator[ast.stmt]:
    """The statements that a loop repeats; what an inner function does leaves only that function."""
    for statement in body:
        if is_inside:
            yield statement
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            continue
        is_repeated = is_inside or isinstance(statement, LOOPS)
        yield from _in_loops(getattr(statement, "body", []), is_inside=is_repeated)
        yield from _in_loops(getattr(statement, "orelse", []), is_inside=is_inside)


def _word(statement: ast.stmt) -> str:
    if isinstance(statement, ast.Continue):
        return NEXT_PASS
    if isinstance(statement, ast.Break):
        return LEAVES_LOOP
    is_bare = isinstance(statement, ast.Return) and statement.value is None
    return LEAVES_ALL if is_bare else ""


def _is_an_exception(node: ast.expr | None) -> TypeGuard[ast.expr]:
    """Whether it is one of Python's own, made or by its name."""
    name = node.func if isinstance(node, ast.Call) else node
    kind = getattr(builtins, name.id, None) if isinstance(name, ast.Name) else None
    return isinstance(kind, type) and issubclass(kind, BaseException)
