"""Names of parameters: the learner's in place of the starter's, in an expression by an author."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from tutor.anchors.scopes import UNREADABLE, find_function, parameters


def parameter_names(source: str, function: str) -> tuple[str, ...]:
    """The positional parameters of "f" or "C.m" in this source, () if it cannot be found there."""
    try:
        found = find_function(ast.parse(source), function)
    except UNREADABLE:
        return ()
    return parameters(found) if found else ()


def translate(expression: str, starter_params: Sequence[str], learner_params: Sequence[str]) -> str:
    """The expression with every starter parameter under the learner's name for it.

    All else stays letter for letter. Names bound inside the expression (by a comprehension or a
    lambda) are left alone, and so is an expression that does not parse.
    """
    text = expression.strip()
    try:
        tree = ast.parse(text, mode="eval")
    except (SyntaxError, ValueError):
        return expression
    bound = _bound_inside(tree)
    renamed = {
        name: new
        for index, name in enumerate(starter_params)
        if name not in bound and (new := _learners(index, learner_params))
    }
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id in renamed]
    return _with_names(text, names, renamed)


def _bound_inside(tree: ast.AST) -> set[str]:
    """Names that a lambda, a comprehension or `:=` binds."""
    nodes = list(ast.walk(tree))
    parameters_of_lambdas = {node.arg for node in nodes if isinstance(node, ast.arg)}
    names = [node for node in nodes if isinstance(node, ast.Name)]
    return parameters_of_lambdas | {node.id for node in names if isinstance(node.ctx, ast.Store)}


def _with_names(text: str, names: list[ast.Name], renamed: dict[str, str]) -> str:
    """The text with these names replaced, from the end so that the other columns stay true."""
    lines = [line.encode() for line in text.split("\n")]  # ast counts columns in bytes of UTF-8
    for node in sorted(names, key=lambda node: (node.lineno, node.col_offset), reverse=True):
        line, new = lines[node.lineno - 1], renamed[node.id].encode()
        lines[node.lineno - 1] = line[: node.col_offset] + new + line[node.end_col_offset :]
    return b"\n".join(lines).decode()


def _learners(index: int, learner_params: Sequence[str]) -> str:
    """What the learner calls the parameter at this position; "" when there is none."""
    plain = [name for name in learner_params if not name.startswith("*")]
    if index < len(plain):
        return plain[index]
    rest = learner_params[-1] if learner_params and learner_params[-1].startswith("*") else ""
    return f"{rest[1:]}[{index - len(plain)}]" if rest else ""
