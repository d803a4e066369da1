"""All small changes of a program, the likeliest first. Pure: nothing is compiled or run here."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator

from tutor.mending.edit import Edit, Text
from tutor.mending.expressions import Expressions, Scope
from tutor.mending.names import path_of
from tutor.mending.statements import edits_of_block

MODULES = frozenset(("torch", "math", "F", "np", "nn", "functional", "self", "range", "len", "reversed", "zip", "enumerate", "super", "sum", "max", "min"))


def edits(source: str, lines: Collection[int] | None = None) -> list[Edit]:
    """lines: only of statements that begin there. Each text once, the cheap ones first. Raises SyntaxError."""
    text = Text(source)
    found: dict[tuple[int, int, str], Edit] = {}
    for edit in _all(text):
        same = text.data[edit.start : edit.end].decode() == edit.text
        if not same and (lines is None or edit.line in lines) and (edit.start, edit.end, edit.text) not in found:
            found[edit.start, edit.end, edit.text] = edit
    return sorted(found.values(), key=lambda edit: edit.cost)


def _all(text: Text) -> Iterator[Edit]:
    methods = tuple(dict.fromkeys(
        item.name for node in ast.walk(text.tree) if isinstance(node, ast.ClassDef) for item in node.body
        if isinstance(item, ast.FunctionDef) and not item.name.startswith("__")
    ))  # fmt: skip
    functions = tuple((item.name, len(item.args.args)) for item in text.tree.body if isinstance(item, ast.FunctionDef))
    for owner, function in _functions(text.tree):
        scope = Scope(tuple(_paths(function, owner)), functions, methods, tuple(_lengths(function, owner)))
        yield from edits_of_block(text, function.body)
        yield from Expressions(text, function, scope, function.lineno).edits()
        for statement in _statements(function.body):
            if not _is_docstring(statement):
                yield from Expressions(text, statement, scope, statement.lineno).edits()


def _functions(tree: ast.Module) -> Iterator[tuple[ast.ClassDef | None, ast.FunctionDef]]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield None, node
        elif isinstance(node, ast.ClassDef):
            yield from ((node, item) for item in node.body if isinstance(item, ast.FunctionDef))


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in body:
        yield statement
        for name in ("body", "orelse", "finalbody", "handlers"):
            for inner in getattr(statement, name, None) or ():
                yield from _statements(inner.body if isinstance(inner, ast.ExceptHandler) else [inner])


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _paths(function: ast.FunctionDef, owner: ast.ClassDef | None) -> Iterator[str]:
    """What a function calls its values, and what its class keeps."""
    called = {id(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}
    own = [item.arg for item in function.args.args if item.arg != "self"]
    seen = list(own)
    for node in ast.walk(function):
        if isinstance(node, ast.Name | ast.Attribute) and id(node) not in called and (path := path_of(node)):
            seen.append(path)
    for node in ast.walk(owner) if owner is not None else ():
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and (path := path_of(node)).startswith("self."):
            seen.append(path)
    if any(path.endswith(".g") for path in seen):
        seen += [f"{path}.g" for path in dict.fromkeys(seen) if not path.endswith(".g")]
    yield from (path for path in dict.fromkeys(seen) if path.split(".")[0] not in MODULES - {"self"} and path != "self" and not path.endswith((".T", ".shape")))


def _lengths(function: ast.FunctionDef, owner: ast.ClassDef | None) -> Iterator[str]:
    """Sizes of what the function has."""
    names = [path for path in _paths(function, owner) if not path.endswith((".g", ".grad"))][:8]
    for name in names:
        yield from (f"len({name})", f"{name}.shape[1]")
