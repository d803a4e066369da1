"""A place in a learner's file, and how to make one from a statement that was found."""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace

from tutor.anchors.scopes import Function, own_statements

END = "This is the end of the function: every line has run, including the one at the arrow."
# A function whose last statement is one of these does not simply run off its end.
MAY_NOT_RUN_OFF = (ast.Return, ast.Raise, ast.If, ast.Try, ast.Match, ast.With)


@dataclass(frozen=True)
class Found:
    """A statement (or the body of a lambda) that does what an anchor asks for.

    via: the learner's function it calls, if the thing itself happens in there. condition: a test
    for the pass on which it does so, if one line does it for several objects in turn.
    """

    node: ast.stmt | ast.expr
    via: str = ""
    condition: str = ""


@dataclass(frozen=True)
class Place:
    """A statement in a learner's file; lines count from 1, columns from 0, as in ast.

    function: the one whose frame it belongs to. exact: whether it is the very statement that was
    asked for; note: in what way not. after: the place is just behind the statement (the end of a
    function without `return`). condition: a test on the learner's own names, where one line does
    the same for several things in turn, or where the author wants it. count: at which execution to
    stop, 0 for the first.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    function: str
    exact: bool = True
    note: str = ""
    after: bool = False
    condition: str = ""
    count: int = 0


def place_of(found: Found, what: str = "") -> Place:
    """The place of a statement. what: what happens in it, for the note about a called function."""
    node, note = found.node, ""
    if found.via:
        note = (
            f"The {what} itself is inside `{found.via}`, which this line calls: `s` steps into it."
        )
    return Place(
        line=node.lineno,
        column=node.col_offset,
        end_line=node.end_lineno or node.lineno,
        end_column=node.end_col_offset or node.col_offset,
        function="",
        exact=not note,
        note=note,
        condition=found.condition,
    )


def entry_place(function: Function) -> Place:
    """The first statement behind the docstring."""
    if isinstance(function, ast.Lambda):
        return place_of(Found(function.body))
    first, *others = function.body
    if not _is_docstring(first):
        return place_of(Found(first))
    return place_of(Found(others[0])) if others else replace(place_of(Found(first)), after=True)


def return_places(function: Function) -> list[Place]:
    """Every `return`, and the end of the function where a run may reach it."""
    if isinstance(function, ast.Lambda):
        return [place_of(Found(function.body))]
    statements = own_statements(function)
    places = [place_of(Found(each)) for each in statements if isinstance(each, ast.Return)]
    last = function.body[-1]
    if places and isinstance(last, MAY_NOT_RUN_OFF):
        return places
    end = replace(place_of(Found(last)), after=True)
    return [*places, end] if places else [replace(end, exact=False, note=END)]


def _is_docstring(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(value=ast.Constant(value=str())):
            return True
    return False
