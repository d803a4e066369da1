"""Which functions and classes a call may lead to, from syntax alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

Definition = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def reachable(start: str, sources: Sequence[str]) -> frozenset[str]:
    """The names that the definition `start` mentions, those that their definitions mention, and so
    on, with `start` itself. sources: of the files in which they may be defined.

    More than what a run reaches, since a branch may not be taken; a class counts with all methods.
    """
    mentions: dict[str, set[str]] = {}
    for source in sources:
        for node in _definitions(source):
            mentions.setdefault(node.name, set()).update(_names_in(node))
    found, rest = {start}, [start]
    while rest:
        following = mentions.get(rest.pop(), set()) - found
        found |= following
        rest += following
    return frozenset(found)


def _definitions(source: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError):
        return
    for node in body:
        if isinstance(node, Definition):
            yield node


def _names_in(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name):
            yield inner.id
        elif isinstance(inner, ast.Attribute):
            yield inner.attr  # of `import batches` and then `batches.batches(...)`
