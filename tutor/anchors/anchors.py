"""Anchors: where in a learner's own program a place with a meaning is ("the innermost loop", "where
w.g is set").

Syntax only: nothing is run. Parameters are meant by position, so a learner may rename them. When
unsure, the answer is None.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, replace

from tutor.anchors import assigned, loops, products
from tutor.anchors.conditions import NO_VARIABLE, check_condition, filled
from tutor.anchors.parameters import translate
from tutor.anchors.scopes import Function, find_class, find_function, own_statements

__all__ = ["Anchor", "Place", "parse_anchor", "resolve", "resolve_all", "translate"]

GRAMMAR = re.compile(
    r"\s*(?P<place>entry|return|innermost\s+loop|multiplies|assign\s+\$(?P<role>\d+)(?P<path>(?:\.[A-Za-z_]\w*)+))"
    r"(?:\s+in\s+(?P<function>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?))?"
    r"(?:\s+when\s+(?P<condition>.+?))?(?:,?\s+(?P<count>\d+)(?:st|nd|rd|th)\s+time)?\s*"
)


END = "This is the end of the function: everything in it has run, the arrow's line too."


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


@dataclass(frozen=True)
class Anchor:
    """A place by meaning. kind: "entry", "return", "innermost loop", "multiplies", "assign".
    function: "" is the entry point.

    role, path: of "assign $2.g" the 2 and ("g",). condition: in roles (conditions.py). count: of
    "3rd time" the 3, else 0.
    """

    kind: str
    function: str = ""
    role: int = 0
    path: tuple[str, ...] = ()
    condition: str = ""
    count: int = 0


def parse_anchor(text: str) -> Anchor:
    """Read "PLACE [in FUNCTION] [when CONDITION] [3rd time]". Raises ValueError on anything else."""
    match = GRAMMAR.fullmatch(text)
    if match is None:
        raise ValueError(
            f"{text!r} is not an anchor: entry, return, innermost loop, multiplies or assign $0.name, and perhaps `in FUNCTION`"
        )
    function, condition, count = (
        match["function"] or "",
        match["condition"] or "",
        int(match["count"] or 0),
    )
    check_condition(condition or "True")
    if match["role"]:
        return Anchor(
            "assign",
            function,
            int(match["role"]),
            tuple(match["path"].split(".")[1:]),
            condition,
            count,
        )
    return Anchor(" ".join(match["place"].split()), function, condition=condition, count=count)


def resolve(source: str, anchor: str, entry: str) -> Place | None:
    """The statement that an anchor means in this program, or None where there is no such place or
    it does not parse.

    entry: the function that an anchor without `in` is about. Raises ValueError for what is not an
    anchor.
    """
    places = resolve_all(source, anchor, entry)
    if not places:
        return None
    return places[-1] if parse_anchor(anchor).kind == "return" else places[0]


def resolve_all(source: str, anchor: str, entry: str) -> tuple[Place, ...]:
    """Every statement that the anchor may mean, in the order of the text: of two branches only the
    run knows which one it takes.

    A debug session watches them all and stops at the first that is reached. Raises ValueError for
    what is not an anchor.
    """
    wanted = parse_anchor(anchor)
    name = wanted.function or entry
    try:
        tree = ast.parse(source)
        function = find_function(tree, name)
        places = _places(tree, function, wanted, find_class(tree, name)) if function else []
    except (
        SyntaxError,
        ValueError,
        RecursionError,
        MemoryError,
    ):  # the last two: nested too deeply to be followed
        return ()
    return tuple(
        _asked(replace(place, function=name), wanted, function) for place in places if function
    )


def _places(
    tree: ast.Module, function: Function, wanted: Anchor, owner: ast.ClassDef | None
) -> list[Place]:
    if wanted.kind == "entry":
        return [_entry(function)]
    if wanted.kind == "return":
        return _returns(function)
    if wanted.kind == "innermost loop":
        return [
            _place(found.node, via=found.via, what="loop")
            for found in loops.innermost(tree, function, owner)
        ]
    if wanted.kind == "multiplies":
        return [
            _place(found.node, via=found.via, what="product")
            for found in products.products(tree, function, owner)
        ]
    found = assigned.settings(tree, function, wanted.role, wanted.path, owner)
    return [
        _place(item.node, via=item.via, what="assignment", condition=item.condition)
        for item in found
    ]


def _asked(place: Place, wanted: Anchor, function: Function) -> Place:
    """The place with the author's condition and count."""
    if not wanted.condition:
        return replace(place, count=wanted.count)
    condition = filled(wanted.condition, function, place.line)
    if condition is None:
        return replace(place, exact=False, note=place.note or NO_VARIABLE)
    both = f"({place.condition}) and ({condition})" if place.condition else condition
    return replace(place, condition=both, count=wanted.count)


def _entry(function: Function) -> Place:
    if isinstance(function, ast.Lambda):
        return _place(function.body)
    first = function.body[0]
    if not (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    ):
        return _place(first)
    return (
        _place(function.body[1]) if len(function.body) > 1 else replace(_place(first), after=True)
    )


def _returns(function: Function) -> list[Place]:
    if isinstance(function, ast.Lambda):
        return [_place(function.body)]
    places = [
        _place(statement)
        for statement in own_statements(function)
        if isinstance(statement, ast.Return)
    ]
    if places and isinstance(
        function.body[-1], ast.Return | ast.Raise | ast.If | ast.Try | ast.Match | ast.With
    ):
        return places
    end = replace(_place(function.body[-1]), after=True)
    return [*places, end] if places else [replace(end, exact=False, note=END)]


def _place(node: ast.stmt | ast.expr, via: str = "", what: str = "", condition: str = "") -> Place:
    note = (
        f"The {what} itself is inside `{via}`, which this line calls: `s` steps into it."
        if via
        else ""
    )
    return Place(
        node.lineno, node.col_offset, node.end_lineno or node.lineno, node.end_col_offset or node.col_offset, "", not note, note,
        condition=condition,
    )  # fmt: skip
