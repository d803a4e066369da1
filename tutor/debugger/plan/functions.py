"""The functions of a file by name, from its source: those that do not exist yet, too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

Functions = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Function:
    """path: "C.m", "f", "f.inner". line: where it begins for Python, with its decorators."""

    path: str
    line: int

    @property
    def name(self) -> str:
        """The last word of its path."""
        return self.path.rpartition(".")[2]


def functions_in(source: str) -> dict[str, Function]:
    """By path; of several that are called alike, the last."""
    return {found.path: found for found in _inside(_tree(source), "")}


def find_functions(source: str, path: str) -> list[Function]:
    """What a name means in this file: the function of this very path, a method that the class has
    from another class of the file, or else every function whose path ends like this.
    """
    tree = _tree(source)
    known = {found.path: found for found in _inside(tree, "")}
    if path in known:
        return [known[path]]
    if (inherited := _inherited(tree, known, path)) is not None:
        return [inherited]
    return [found for found in known.values() if found.path.endswith(f".{path}")]


def class_at(source: str, line: int) -> str:
    """The innermost class around a line, "" for none."""
    around = [
        node
        for node in ast.walk(_tree(source))
        if isinstance(node, ast.ClassDef) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    return max(around, key=lambda node: node.lineno).name if around else ""


def _tree(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return ast.Module([], [])


def _inside(node: ast.AST, path: str) -> Iterator[Function]:
    for child in ast.iter_child_nodes(node):
        inner = path
        if isinstance(child, (*Functions, ast.ClassDef)):
            inner = f"{path}.{child.name}" if path else child.name
        if isinstance(child, Functions):
            first = min([child.lineno, *(item.lineno for item in child.decorator_list)])
            yield Function(inner, first)
        if isinstance(child, (ast.stmt, ast.ExceptHandler, ast.match_case)):
            yield from _inside(child, inner)


def _inherited(tree: ast.Module, known: dict[str, Function], path: str) -> Function | None:
    """A method that the class has from a class of this file; classes go by their last name."""
    *_, owner, method = ["", *path.split(".")]
    bases = {
        node.name: [base.id for base in node.bases if isinstance(base, ast.Name)]
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    queue, seen = list(bases.get(owner, [])), {owner}
    while queue:
        name = queue.pop(0)
        ending = f".{name}.{method}"
        found = [item for item in known.values() if f".{item.path}".endswith(ending)]
        if found:
            return found[0]
        if name not in seen:
            queue += bases.get(name, [])
        seen.add(name)
    return None
