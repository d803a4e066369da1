"""Conditions of anchors: `when #2 == 783` (a loop variable), `when $0.ndim > 1` (a parameter).

Loop variables count by depth, from the outermost; parameters by position.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from tutor.anchors.scopes import Function, own_statements, parameters

ROLE = re.compile(r"([$#])(\d+)")
NO_VARIABLE = "Your program has no such loop variable, so this is the first time it gets here."


def check_condition(text: str) -> None:
    """Raises ValueError if the text is not an expression once roles have names."""
    try:
        ast.parse(ROLE.sub("name", text), mode="eval")
    except SyntaxError as error:
        raise ValueError(
            f"{text!r} is not a condition: an expression of $0 (a parameter) and #0 (the outermost"
            " loop's variable)"
        ) from error


def in_learners_names(condition: str, function: Function, line: int) -> str | None:
    """The condition in the learner's names, for a statement at this line.

    None where nothing there takes one of the roles.
    """
    names = {"$": parameters(function), "#": loop_variables(function, line)}

    def name_of(role: re.Match[str]) -> str:
        return _name(names[role[1]], int(role[2]))

    if not all(name_of(role) for role in ROLE.finditer(condition)):
        return None
    return ROLE.sub(name_of, condition)


def loop_variables(function: Function, line: int) -> tuple[str, ...]:
    """The variables of the `for` loops around this line, outermost first.

    Of `for i, x in …` the first; "" where there is no name.
    """
    loops = [node for node in own_statements(function) if isinstance(node, (ast.For, ast.AsyncFor))]
    return tuple(_first_name(loop.target) for loop in loops if _is_around(loop, line))


def _is_around(loop: ast.For | ast.AsyncFor, line: int) -> bool:
    end = max(item.end_lineno or item.lineno for item in loop.body)
    return loop.lineno <= line <= end


def _first_name(target: ast.expr) -> str:
    return next((node.id for node in ast.walk(target) if isinstance(node, ast.Name)), "")


def _name(names: Sequence[str], index: int) -> str:
    return names[index] if index < len(names) and not names[index].startswith("*") else ""
