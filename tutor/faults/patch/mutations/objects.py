"""Patches of what an object keeps: its base class's part, what is not there yet, too much."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tutor.faults.dotted_names import path_of
from tutor.faults.patch.mutations.patch import Patch
from tutor.faults.patch.mutations.source_text import SourceText


def object_patches(
    text: SourceText, function: ast.FunctionDef, owner: ast.ClassDef | None
) -> Iterator[Patch]:
    """Those of one method; none of a function. owner: its class."""
    if owner is None:
        return
    yield from _base_class_first(text, function, owner)
    yield from _guarded(text, function)
    for statement in ast.walk(function):
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            yield from _of_one_call(text, function, statement)


def _base_class_first(
    text: SourceText, function: ast.FunctionDef, owner: ast.ClassDef
) -> Iterator[Patch]:
    """An `__init__` that does not call the base class's, with that call first."""
    # super().__init__(), or Base.__init__(self)
    attributes = (node.attr for node in ast.walk(function) if isinstance(node, ast.Attribute))
    asks = "__init__" in attributes
    first = function.body[0]
    if function.name == "__init__" and owner.bases and not asks and text.is_alone(first):
        place = text.line_span(first)[0]
        new = f"{text.indent(first)}super().__init__()\n"
        yield Patch(place, place, new, function.lineno, "no super", 1.2, (first.lineno,))


def _guarded(text: SourceText, function: ast.FunctionDef) -> Iterator[Patch]:
    """In a condition, `self.out` as `getattr(self, "out", None)`."""
    for statement in ast.walk(function):
        if not isinstance(statement, ast.If | ast.While | ast.Assert):
            continue
        for node in ast.walk(statement.test):
            if isinstance(node, ast.Attribute) and path_of(node.value) == "self":
                start, end = text.span(node)
                new = f'getattr(self, "{node.attr}", None)'
                yield Patch(start, end, new, statement.lineno, "guard", 1.2)


def _of_one_call(
    text: SourceText, function: ast.FunctionDef, statement: ast.Assign
) -> Iterator[Patch]:
    """`self.a = self.a + x` and what reads it behind, with a name of this call instead."""
    path = path_of(statement.targets[0])
    if not path.startswith("self.") or function.name == "__init__":
        return
    behind = [node for node in _reads(function, path) if node.lineno > statement.lineno]
    parts = [(*text.span(node), _free_name(function, path)) for node in behind]
    start, end = text.span(statement.targets[0])
    ends = [part[1] for part in parts] + [end]
    new = _with(text, start, max(ends), [(start, end, _free_name(function, path)), *parts])
    yield Patch(start, max(ends), new, statement.lineno, "attribute", 1.2)


def _reads(function: ast.FunctionDef, path: str) -> list[ast.Attribute]:
    """Where a function reads an attribute, in the order of the text."""
    attributes = [node for node in ast.walk(function) if isinstance(node, ast.Attribute)]
    read = [node for node in attributes if isinstance(node.ctx, ast.Load)]
    found = [node for node in read if path_of(node) == path]
    return sorted(found, key=lambda node: (node.lineno, node.col_offset))


def _free_name(function: ast.FunctionDef, path: str) -> str:
    """A name that the function does not have."""
    taken = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
    taken |= {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}
    name = path.rpartition(".")[2]
    while name in taken:
        name += "_"
    return name


def _with(text: SourceText, start: int, end: int, parts: Sequence[tuple[int, int, str]]) -> str:
    """The text from start to end, with these (start, end, new text) replaced."""
    found, done = "", start
    for first, last, new in parts:
        found += text.between(done, first) + new
        done = last
    return found + text.between(done, end)
