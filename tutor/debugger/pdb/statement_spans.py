"""Which lines belong to one statement, so that `n` over a statement of several lines is one step."""

from __future__ import annotations

import ast
from functools import lru_cache


@lru_cache(maxsize=64)
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
        if not isinstance(node, ast.stmt):
            continue
        body = getattr(node, "body", None)
        last = (
            body[0].lineno - 1
            if isinstance(body, list) and body
            else node.end_lineno or node.lineno
        )
        if last > node.lineno:
            for line in range(node.lineno, last + 1):
                found[line] = (node.lineno, last)
    return found
