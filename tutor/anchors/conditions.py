"""Conditions and counts of anchors: `when #2 == 783` (a loop's variable by its depth), `when
$0.shape[0] > 1` (a parameter), `3rd time`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from tutor.anchors.scopes import Function, own_statements, parameters

ROLE = re.compile(r"([$#])(\d+)")
NO_VARIABLE = (
    "Your program has no such loop variable, so this is the first time that it comes here."
)


def check_condition(text: str) -> None:
    """Raises ValueError for what is no expression once roles have names."""
    try:
        ast.parse(ROLE.sub("name", text), mode="eval")
    except SyntaxError as error:
        raise ValueError(
            f"{text!r} is no condition: an expression of $0 (a parameter) and #0 (the outermost loop's variable)"
        ) from error


def filled(condition: str, function: Function, line: int) -> str | None:
    """The condition in the learner's names, for a statement at this line; None where a role is not
    taken by anything there.
    """
    names = {"$": parameters(function), "#": loop_variables(function, line)}
    missing = [
        match for match in ROLE.finditer(condition) if not _name(names[match[1]], int(match[2]))
    ]
    if missing:
        return None
    return ROLE.sub(lambda match: _name(names[match[1]], int(match[2])), condition)


def loop_variables(function: Function, line: int) -> tuple[str, ...]:
    """The variables of the `for` loops around this line, outermost first; of `for i, x in …` the
    first. "" where there is no name.
    """
    around = [
        node
        for node in own_statements(function)
        if isinstance(node, (ast.For, ast.AsyncFor))
        and node.lineno <= line <= max(item.end_lineno or item.lineno for item in node.body)
    ]
    return tuple(_first_name(node.target) for node in around)


def _first_name(target: ast.expr) -> str:
    return next((node.id for node in ast.walk(target) if isinstance(node, ast.Name)), "")


def _name(names: Sequence[str], index: int) -> str:
    return names[index] if index < len(names) and not names[index].startswith("*") else ""
