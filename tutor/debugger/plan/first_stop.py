"""The stop at the first wrong statement: one that opens at its n-th execution, before all planned
stops. Knows only place and relation.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tutor.anchors.anchors import Place
from tutor.course.model import Waypoint
from tutor.debugger.plan.plan import BEGINNING, Stop, make_plan

TITLE = "where it goes wrong first"
UNSURE = "where your program begins"
IN_FRONT = "You stand in front of the statement; `n` runs it."


def with_first(
    stops: tuple[Stop, ...], first: Mapping[str, Any], source: str, entry: str
) -> tuple[Stop, ...]:
    """The plan with that stop in front; unchanged for an empty `first`.

    first: line (of the statement, 0 for the entry), nth, say, look (expressions); the words were
    made where the values are known.
    """
    if not first:
        return stops
    planned = tuple(stop for stop in stops if stop.waypoint is not BEGINNING)
    statement = _statement(source, first["line"])
    if statement is not None:
        place = Place(
            statement.lineno,
            statement.col_offset,
            statement.end_lineno or 0,
            statement.end_col_offset or 0,
            "",
        )
        nth = (
            1 if isinstance(statement, (ast.For, ast.While)) else first["nth"]
        )  # a header runs again, what stands before it does not
        here = next((stop for stop in planned if nth == 1 and _stands_at(stop, place)), None)
        if (
            here is not None
        ):  # two stops in front of one statement would make `n` look as if it had not run it
            return tuple(_joined(stop, first) if stop is here else stop for stop in planned)
        return _in_front(
            Stop(
                0, Waypoint(TITLE, "entry", first["say"]), (place,), tuple(first["look"]), nth=nth
            ),
            planned,
        )
    stop = replace(make_plan(source, entry, [Waypoint(UNSURE, "entry", first["say"])])[0], nth=1)
    same = next((other for other in planned if other.places and other.places == stop.places), None)
    if same is None:
        return _in_front(stop, planned)
    told = replace(
        same.waypoint, say=f"{first['say']}\n\n{same.waypoint.say}"
    )  # the author's stop is there anyway
    return tuple(replace(other, waypoint=told) if other is same else other for other in planned)


def _stands_at(stop: Stop, place: Place) -> bool:
    """Whether the author's stop has this statement alone, at whichever execution comes first."""
    one = stop.places[0] if len(stop.places) == 1 else None
    return (
        one is not None
        and (one.line, one.column) == (place.line, place.column)
        and not (one.after or one.condition or one.count)
    )


def _joined(stop: Stop, first: Mapping[str, Any]) -> Stop:
    """The author's stop, which opens first and also says what is wrong there."""
    wrong = (
        first["say"].removesuffix(IN_FRONT).rstrip()
    )  # the author's words say where this is, and a screen is short
    say = f"Here it goes wrong first. {wrong}\n\n{stop.waypoint.say}".rstrip()
    return replace(
        stop,
        waypoint=replace(stop.waypoint, say=say),
        look=tuple(dict.fromkeys((*first["look"], *stop.look))),
        nth=1,
    )


def _in_front(stop: Stop, planned: tuple[Stop, ...]) -> tuple[Stop, ...]:
    return (stop, *(replace(other, number=other.number + 1) for other in planned))


def _statement(source: str, line: int) -> ast.stmt | None:
    """The statement that begins on a line; the first one, should there be several."""
    found = (
        [
            node
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.stmt) and node.lineno == line
        ]
        if line
        else []
    )
    return min(found, key=lambda node: node.col_offset, default=None)


class Countdown:
    """Which planned stop opens when: the first wrong statement at its n-th execution, all others
    only afterwards.
    """

    def __init__(self, stops: Sequence[Stop]) -> None:
        self.left = {stop.number: stop.nth for stop in stops if stop.nth}

    def may_open(self, number: int) -> bool:
        """Called at each execution in front of a stop's statement."""
        if number in self.left:
            self.left[number] -= 1
            if self.left[number] > 0:
                return False
            del self.left[number]
            return True
        return not self.left
