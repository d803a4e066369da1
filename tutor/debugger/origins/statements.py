"""Python's statements as they are written: what one reads, and what it gives values to."""

from __future__ import annotations

import ast
import linecache
from functools import lru_cache


def names_read(file: str, line: int) -> list[str]:
    """The names and attributes that the statement which begins on a line reads, as expressions."""
    statement = statement_on(file, line)
    if statement is None:
        return []
    augmented = statement.target if isinstance(statement, ast.AugAssign) else None
    own = [ast.unparse(augmented)] if augmented is not None else []
    return list(dict.fromkeys([*own, *_chains(header(statement))]))


def _chains(tree: ast.AST) -> list[str]:
    """The longest chains of names that are read, from the outside inwards."""
    found: list[str] = []
    below: set[int] = set()
    for node in ast.walk(tree):
        is_chain = _begins_with_a_name(node)
        if is_chain and id(node) not in below and isinstance(getattr(node, "ctx", None), ast.Load):
            found.append(ast.unparse(node))
        if is_chain or id(node) in below:
            below |= {id(child) for child in ast.iter_child_nodes(node)}
    return found


def _begins_with_a_name(node: ast.AST) -> bool:
    """Whether it is a chain: `(d * d).sum` is none, but `d` in it is."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def header(statement: ast.stmt) -> ast.AST:
    """A compound statement without what is in it."""
    parts = [getattr(statement, name, None) for name in ("test", "iter")]
    inner = next((part for part in parts if part is not None), None)
    return inner if inner is not None and hasattr(statement, "body") else statement


@lru_cache(maxsize=4096)
def targets_of(file: str, line: int) -> tuple[ast.expr, ...]:
    """What the statement on a line gives values to."""
    statement = statement_on(file, line)
    found = list(getattr(statement, "targets", []))
    single = getattr(statement, "target", None)
    found += [single] if single is not None else []
    return tuple(item for target in found for item in _unpacked(target))


def is_added_to(file: str, line: int) -> bool:
    """Whether the statement on a line is one such as `x += 1`."""
    return isinstance(statement_on(file, line), ast.AugAssign)


def names_what_is_there(file: str, line: int) -> bool:
    """Whether the statement on a line only gives names to objects: a loop over them, `a = b.c`."""
    statement = statement_on(file, line)
    if isinstance(statement, ast.Assign):
        return isinstance(statement.value, (ast.Name, ast.Attribute, ast.Subscript))
    return isinstance(statement, (ast.For, ast.AsyncFor))


def _unpacked(target: ast.expr) -> list[ast.expr]:
    if isinstance(target, (ast.Tuple, ast.List)):
        return [item for inner in target.elts for item in _unpacked(inner)]
    return [target.value] if isinstance(target, ast.Starred) else [target]


def statement_on(file: str, line: int) -> ast.stmt | None:
    """The innermost statement on a line, the first of several."""
    return _statements("".join(linecache.getlines(file))).get(line)


@lru_cache(maxsize=16)
def _statements(source: str) -> dict[int, ast.stmt]:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return {}
    found: dict[int, ast.stmt] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt):
            last = node.end_lineno or node.lineno
            body = getattr(node, "body", None)
            last = body[0].lineno - 1 if isinstance(body, list) and body else last
            # what is walked later is further inside
            found.update(dict.fromkeys(range(node.lineno, max(last, node.lineno) + 1), node))
    return found
