"""The statements of one file: which one a line belongs to, and which names a part of it reads."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.faults.dotted_names import path_of

Place = tuple[int, int, int, int]  # line, column, end line, end column
NOTHING_EVALUATED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Try)


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

    def function(self, qualified: str) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """The function or method by the last word of its qualified name ("Model.backward")."""
        return self.functions.get(qualified.rpartition(".")[2])

    def is_read_in(self, function: str, name: str) -> bool:
        """Whether anything in a function reads a plain name; True where it is not known."""
        node = self.function(function)
        names = (each for each in ast.walk(node) if isinstance(each, ast.Name)) if node else ()
        return node is None or any(
            each.id == name and isinstance(each.ctx, ast.Load) for each in names
        )

    def read(self, statement: ast.stmt, place: Place | None = None) -> Iterator[str]:
        """The paths ("out.g", "n") that the statement, or the part at a place, reads; each once."""
        seen: set[str] = set()
        for root in _evaluated(statement):
            for node in ast.walk(root):
                if place is not None and not _inside(node, place):
                    continue
                path = path_of(node)
                if path and path not in seen and not _is_deleted(node):
                    seen.add(path)
                    yield path


def targets(statement: ast.stmt | None) -> list[str]:
    """The names and attributes that a statement sets; of `c[i] = x`, c."""
    nodes: list[ast.expr] = []
    if isinstance(statement, ast.Assign):
        for target in statement.targets:
            nodes += target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]
    elif isinstance(statement, (ast.AugAssign, ast.AnnAssign)):
        nodes = [statement.target]
    bases = (node.value if isinstance(node, ast.Subscript) else node for node in nodes)
    return [path for base in bases if (path := path_of(base))]


def _evaluated(statement: ast.stmt) -> list[ast.AST]:
    """What a statement evaluates: all of a simple one but its plain targets, the header of a
    compound one.
    """
    match statement:
        case (
            ast.For(iter=part) | ast.AsyncFor(iter=part) | ast.If(test=part) | ast.While(test=part)
        ):
            return [part]
        case ast.With(items=items) | ast.AsyncWith(items=items):
            return [item.context_expr for item in items]
        case ast.Assign(targets=nodes, value=part):
            return [part, *(node for node in nodes if isinstance(node, ast.Subscript))]
        case ast.AnnAssign(value=value):
            return [] if value is None else [value]
    return [] if isinstance(statement, NOTHING_EVALUATED) else [statement]


def _last_line(node: ast.stmt) -> int:
    """The last line of a simple statement, or of a compound one's header."""
    body = getattr(node, "body", None)
    if isinstance(body, list) and body and isinstance(body[0], ast.stmt):
        return max(node.lineno, body[0].lineno - 1)
    return node.end_lineno or node.lineno


def _inside(node: ast.AST, place: Place) -> bool:
    if not isinstance(node, ast.expr):
        return False
    start = node.lineno, node.col_offset
    end = node.end_lineno or node.lineno, node.end_col_offset or 0
    return place[:2] <= start and end <= place[2:]


def _is_deleted(node: ast.AST) -> bool:
    return isinstance(getattr(node, "ctx", None), ast.Del)
