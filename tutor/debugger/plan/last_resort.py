"""The stop of a run that would have none: where the learner's own code begins, in a second run."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tutor.anchors.anchors import Place, resolve_all
from tutor.course.model import Waypoint
from tutor.debugger.plan.plan import Stop

AGAIN = Waypoint(
    "where your code begins",
    "entry",
    "The run has ended without reaching a planned stop. This is the same run once more, stopped"
    " at its first line in your code.",
)
Functions = (ast.FunctionDef, ast.AsyncFunctionDef)


def with_last_resort(stops: tuple[Stop, ...], source: str, entry: str) -> tuple[Stop, ...]:
    """The plan with that stop behind it. entry: the function that is called, perhaps the author's,
    which leads to any of the learner's.
    """
    places = tuple(_beginnings(source, entry))
    return (*stops, Stop(len(stops), AGAIN, places, is_last_resort=True)) if places else stops


def _beginnings(source: str, entry: str) -> Iterator[Place]:
    names = _functions_of(source)
    for name in [entry] if entry in names else names:
        yield from resolve_all(source, f"entry in {name}", name)


def _functions_of(source: str) -> list[str]:
    """Every function of the file, and every method as `C.m`."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError):
        return []  # loading says what is wrong with it
    found = [node.name for node in body if isinstance(node, Functions)]
    for owner in body:
        if isinstance(owner, ast.ClassDef):
            methods = (node for node in owner.body if isinstance(node, Functions))
            found += [f"{owner.name}.{node.name}" for node in methods]
    return found
