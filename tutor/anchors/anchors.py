"""Anchors: where in a program a place with a meaning is ("the innermost loop", "sets w.g").

Syntax only: nothing is run. Parameters count by position, so a learner may rename them. When in
doubt, the answer is None. This is the entry of the room; grammar.py reads an anchor, places.py says
what a place is, and assignments.py, loops.py and products.py find the statements.
"""

from __future__ import annotations

import ast
from dataclasses import replace

from tutor.anchors import assignments, loops, products
from tutor.anchors.conditions import NO_VARIABLE, in_learners_names
from tutor.anchors.grammar import Anchor, parse_anchor
from tutor.anchors.places import Place, entry_place, place_of, return_places
from tutor.anchors.scopes import UNREADABLE, Function, find_class, find_function

__all__ = ["Anchor", "Place", "parse_anchor", "resolve", "resolve_all"]


def resolve(source: str, anchor: str, entry: str) -> Place | None:
    """The statement that an anchor means in this program; None if there is none, or no syntax tree.

    entry: the function that an anchor without `in` is about. Raises ValueError if `anchor` is not
    an anchor.
    """
    places = resolve_all(source, anchor, entry)
    if not places:
        return None
    return places[-1] if parse_anchor(anchor).kind == "return" else places[0]


def resolve_all(source: str, anchor: str, entry: str) -> tuple[Place, ...]:
    """Every statement that the anchor may mean, in the order of the text.

    Only the run knows which of two branches it takes, so a debug session watches them all and stops
    at the first that is reached. Raises ValueError if `anchor` is not an anchor.
    """
    wanted = parse_anchor(anchor)
    name = wanted.function or entry
    try:
        tree = ast.parse(source)
        function = find_function(tree, name)
        if function is None:
            return ()
        places = _places(tree, function, wanted, find_class(tree, name))
    except UNREADABLE:
        return ()
    return tuple(_narrowed(replace(place, function=name), wanted, function) for place in places)


def _places(
    tree: ast.Module, function: Function, wanted: Anchor, owner: ast.ClassDef | None
) -> list[Place]:
    if wanted.kind == "entry":
        return [entry_place(function)]
    if wanted.kind == "return":
        return return_places(function)
    if wanted.kind == "innermost loop":
        what, found = "loop", loops.innermost(tree, function, owner)
    elif wanted.kind == "multiplies":
        what, found = "product", products.products(tree, function, owner)
    else:
        what = "assignment"
        found = assignments.assignments(tree, function, wanted.role, wanted.path, owner)
    return [place_of(item, what) for item in found]


def _narrowed(place: Place, wanted: Anchor, function: Function) -> Place:
    """The place with the author's condition and count."""
    if not wanted.condition:
        return replace(place, count=wanted.count)
    condition = in_learners_names(wanted.condition, function, place.line)
    if condition is None:
        return replace(place, exact=False, note=place.note or NO_VARIABLE)
    both = f"({place.condition}) and ({condition})" if place.condition else condition
    return replace(place, condition=both, count=wanted.count)
