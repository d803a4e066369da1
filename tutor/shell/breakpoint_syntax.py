"""What may follow `break`: a place in the learner's file by its meaning, and a condition."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from tutor.anchors.anchors import Place, resolve
from tutor.anchors.parameters import parameter_names
from tutor.anchors.scopes import find_function
from tutor.course.model import Waypoint
from tutor.debugger.program import defined_names
from tutor.errors import UsageError

PLACES = {
    "": "entry",
    "entry": "entry",
    "return": "return",
    "end": "return",
    "loop": "innermost loop",
    "product": "multiplies",
}
HOW = "break lin_grad, break lin_grad.w.g, break matmul loop, break lin_grad return if n > 3"


@dataclass(frozen=True)
class UserBreakpoint:
    """text: as typed. anchor: what it means in the file. condition: a test on names, or ""."""

    text: str
    anchor: str
    condition: str

    @property
    def waypoint(self) -> Waypoint:
        """As a stop of a session; it opens every time."""
        name = f"your breakpoint: {self.text}"
        return Waypoint(name, self.anchor, "", condition=self.condition, again=True)


def read_breakpoint(text: str, source: str) -> UserBreakpoint:
    """FUNCTION[.PARAMETER.ATTRIBUTE | loop | product | return] [if CONDITION] in this source.

    Raises UsageError for anything else.
    """
    head, _, condition = (part.strip() for part in text.partition(" if "))
    target, _, place = (part.strip() for part in head.partition(" "))
    if condition:
        _check_expression(condition)
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as error:
        raise UsageError(
            f"your file does not load, so no place can be found in it: {error}",
            fix="`check` shows the line.",
        ) from None
    function, path = _function_and_path(tree, target)
    if not function:
        names = ", ".join(defined_names(source)) or "none"
        raise UsageError(
            f"your file has no function {path[0]!r}",
            fix=f"It defines {names}. For instance: {HOW}",
        )
    return UserBreakpoint(text, _anchor(function, path, place, source), condition)


def _function_and_path(tree: ast.Module, target: str) -> tuple[str, list[str]]:
    """ "Lin.backward.self.w" is ("Lin.backward", ["self", "w"]): as much as is a function."""
    parts = target.split(".")
    for cut in range(len(parts), 0, -1):
        function = ".".join(parts[:cut])
        if find_function(tree, function):
            return function, parts[cut:]
    return "", parts


def _anchor(function: str, path: list[str], place: str, source: str) -> str:
    if not path:
        if place not in PLACES:
            raise UsageError(
                f"{place!r} is not a place in a function",
                fix="The places are: loop, product, return; or a parameter's attribute.",
            )
        return f"{PLACES[place]} in {function}"
    parameters = parameter_names(source, function)
    if path[0] not in parameters:
        raise UsageError(
            f"{function} has no parameter {path[0]!r}",
            fix=f"It has: {', '.join(parameters) or 'none'}.",
        )
    if len(path) == 1:
        raise UsageError(
            f"which attribute of {path[0]}?", fix=f"For instance: break {function}.{path[0]}.g"
        )
    return f"assign ${parameters.index(path[0])}.{'.'.join(path[1:])} in {function}"


def place_of(wanted: UserBreakpoint, source: str) -> Place:
    """The statement in this source. Raises UsageError where there is no such place."""
    place = resolve(source, wanted.anchor, "")
    if place is None:
        raise UsageError(
            f"there is no such place in your file: {wanted.text}",
            fix="`break FUNCTION` stops where the function begins.",
        )
    return place


def _check_expression(condition: str) -> None:
    try:
        ast.parse(condition, mode="eval")
    except (SyntaxError, ValueError):
        raise UsageError(
            f"the condition is not an expression: {condition}",
            fix="For instance: break matmul loop if i == 2",
        ) from None
