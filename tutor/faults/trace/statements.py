"""The statements of one file: which one a line belongs to, and which names a part of it reads."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.dotted_names import path_of

Place = tuple[int, int, int, int] | None


class Statements:
    """Made once for a file. A file that Python cannot read has no statements."""

    def __init__(self, source: str) -> None:
        self.by_line: dict[int, ast.stmt] = {}
        self.functions: dict[str, ast.FunctionDef | ast.AsyncFunctionDef] = {}
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError, RecursionError):
            return
        for node in ast.walk(tree):  # outer ones come first, so the innermost has the last word
            if isinstance(node, ast.stmt):
                for line in range(node.lineno, _last_line(node) + 1):
                    self.by_line[line] = node
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.functions[node.name] = node

    def at(self, line: int) -> ast.stmt | None:
        """The innermost statement of which this line is a part (of a compound one, its header)."""
        return self.by_line.get(line)

    def read(self, statement: ast.stmt, place: Place = None) -> Iterator[str]:
        """The paths ("out.g", "n") that the statement, or the part of it at a place, reads; each
        once.
        """
        seen: set[str] = set()
        for root in _expressions(statement):
            for node in ast.walk(root):
                if place is not None and not _inside(node, place):
                    continue
                path = path_of(node)
                if (
                    path
                    and path not in seen
                    and not isinstance(getattr(node, "ctx", None), ast.Del)
                ):
                    seen.add(path)
                    yield path


def targets(statement: ast.stmt) -> list[str]:
    """The names and attributes that a statement sets; of `c[i] = x`, c."""
    if isinstance(statement, ast.Assign):
        nodes = [
            part
            for target in statement.targets
            for part in (target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target])
        ]
    elif isinstance(statement, (ast.AugAssign, ast.AnnAssign)):
        nodes = [statement.target]
    else:
        return []
    return [
        path
        for node in nodes
        if (path := path_of(node.value if isinstance(node, ast.Subscript) else node))
    ]


def _expressions(statement: ast.stmt) -> Iterator[ast.AST]:
    """What a statement evaluates: all of a simple one but its plain targets, the header of a
    compound one.
    """
    if isinstance(statement, (ast.For, ast.AsyncFor)):
        yield statement.iter
    elif isinstance(statement, (ast.If, ast.While)):
        yield statement.test
    elif isinstance(statement, (ast.With, ast.AsyncWith)):
        yield from (item.context_expr for item in statement.items)
    elif isinstance(statement, ast.Assign):
        yield statement.value
        yield from (target for target in statement.targets if isinstance(target, ast.Subscript))
    elif isinstance(statement, ast.AnnAssign):
        if statement.value:
            yield statement.value
    elif not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Try)):
        yield statement


def _last_line(node: ast.stmt) -> int:
    body = getattr(node, "body", None)
    if isinstance(body, list) and body and isinstance(body[0], ast.stmt):
        return max(node.lineno, body[0].lineno - 1)
    return node.end_lineno or node.lineno


def _inside(node: ast.AST, place: tuple[int, int, int, int]) -> bool:
    if not isinstance(node, ast.expr):
        return False
    start, end = (
        (node.lineno, node.col_offset),
        (node.end_lineno or node.lineno, node.end_col_offset or 0),
    )
    return (place[0], place[1]) <= start and end <= (place[2], place[3])
