"""Which lines belong to one statement, so that `n` over one of several lines is one step."""

from __future__ import annotations

import ast
from functools import lru_cache


@lru_cache(maxsize=64)  # asked at every line that is stepped over
def spans(source: str) -> dict[int, tuple[int, int]]:
    """For each line inside a simple statement (or the header of a compound one) of several lines:
    its first and last line.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return {}
    found: dict[int, tuple[int, int]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt):
            span = (node.lineno, _last_line(node))
            if span[1] > span[0]:
                found.update(dict.fromkeys(range(span[0], span[1] + 1), span))
    return found


def _last_line(node: ast.stmt) -> int:
    """Of the statement, or of its header, if it has a body."""
    body = getattr(node, "body", None)
    if isinstance(body, list) and body:
        return int(body[0].lineno) - 1  # a step over the header must not pass the body
    return node.end_lineno or node.lineno
