"""Names of parameters: the learner's in place of the starter's, in an expression an author wrote."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from tutor.anchors.scopes import find_function, parameters


def parameter_names(source: str, function: str) -> tuple[str, ...]:
    """The positional parameters of "f" or "C.m" in this source, () when it is not there or does not
    parse.
    """
    try:
        found = find_function(ast.parse(source), function)
    except (SyntaxError, ValueError, RecursionError):
        return ()
    return parameters(found) if found else ()


def translate(expression: str, starter_params: Sequence[str], learner_params: Sequence[str]) -> str:
    """The expression with every starter parameter called as the learner calls it; all else stays
    letter for letter.

    Names bound inside the expression (by a comprehension or a lambda) are left alone, and so is an
    expression that does not parse.
    """
    try:
        tree = ast.parse(expression.strip(), mode="eval")
    except (SyntaxError, ValueError):
        return expression
    renamed = {name: _learners(index, learner_params) for index, name in enumerate(starter_params)}
    inner = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    inner |= {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    lines = [line.encode() for line in expression.strip().split("\n")]
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id not in inner]
    for node in sorted(names, key=lambda node: (node.lineno, node.col_offset), reverse=True):
        new = renamed.get(node.id) or node.id
        line = lines[node.lineno - 1]  # ast counts columns in bytes of UTF-8
        lines[node.lineno - 1] = (
            line[: node.col_offset] + new.encode() + line[node.end_col_offset :]
        )
    return b"\n".join(lines).decode()


def _learners(index: int, learner_params: Sequence[str]) -> str:
    """What the learner calls the parameter at this position; "" when there is none."""
    plain = [name for name in learner_params if not name.startswith("*")]
    if index < len(plain):
        return plain[index]
    rest = learner_params[-1] if learner_params and learner_params[-1].startswith("*") else ""
    return f"{rest[1:]}[{index - len(plain)}]" if rest else ""
