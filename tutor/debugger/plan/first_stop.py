"""The stop at the first wrong statement: one that opens at its n-th execution, before all planned
stops. Knows only place and relation.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace

from tutor.anchors.anchors import Place
from tutor.course.model import Waypoint
from tutor.debugger.plan.plan import BEGINNING, Stop, make_plan
from tutor.debugger.request import FirstStop

TITLE = "where it goes wrong first"
LIKELY = "where it may go wrong first"
UNSURE = "where your program begins"
IN_FRONT = "You are in front of the statement; `n` runs it."
Stops = tuple[Stop, ...]


def with_first(stops: Stops, first: FirstStop | None, source: str, entry: str) -> Stops:
    """The plan with that stop in front, if there is one."""
    if first is None:
        return stops
    planned = tuple(stop for stop in stops if stop.waypoint is not BEGINNING)
    statement = _statement(source, first.line)
    if statement is None:
        return _at_the_entry(planned, first.say, source, entry)
    return _at_a_statement(planned, first, statement)


def _at_a_statement(planned: Stops, first: FirstStop, statement: ast.stmt) -> Stops:
    end = (statement.end_lineno or 0, statement.end_col_offset or 0)
    place = Place(statement.lineno, statement.col_offset, *end, "")
    # a header runs again, what comes before it does not
    nth = 1 if isinstance(statement, (ast.For, ast.While)) else first.nth
    # two stops in front of one statement would make `n` look as if it had not run it
    same = next((stop for stop in planned if nth == 1 and _is_at(stop, place)), None)
    if same is not None:
        return tuple(_joined(stop, first) if stop is same else stop for stop in planned)
    waypoint = Waypoint(_title(first), "entry", first.say)
    return _in_front(Stop(0, waypoint, (place,), first.look, nth=nth), planned)


def _title(first: FirstStop) -> str:
    return TITLE if first.certain else LIKELY


def _at_the_entry(planned: Stops, say: str, source: str, entry: str) -> Stops:
    """Where no statement can be named: the author's stop at that place, or a new one."""
    made = make_plan(source, entry, [Waypoint(UNSURE, "entry", say)])[0]
    same = next((stop for stop in planned if stop.places and stop.places == made.places), None)
    if same is None:
        return _in_front(replace(made, nth=1), planned)
    told = replace(same.waypoint, say=f"{say}\n\n{same.waypoint.say}")
    return tuple(replace(stop, waypoint=told) if stop is same else stop for stop in planned)


def _is_at(stop: Stop, place: Place) -> bool:
    """Whether the author's stop has this statement alone, at whichever execution comes first."""
    if len(stop.places) != 1:
        return False
    one = stop.places[0]
    is_plain = not (one.after or one.condition or one.count)
    return is_plain and (one.line, one.column) == (place.line, place.column)


def _joined(stop: Stop, first: FirstStop) -> Stop:
    """The author's stop, which opens first and also says what is wrong there."""
    # the author's words say where this is, and a screen is short
    wrong = first.say.removesuffix(IN_FRONT).rstrip()
    here = "Here it goes wrong first. " if first.certain else ""
    say = f"{here}{wrong}\n\n{stop.waypoint.say}".rstrip()
    look = tuple(dict.fromkeys((*first.look, *stop.look)))
    return replace(stop, waypoint=replace(stop.waypoint, say=say), look=look, nth=1)


def _in_front(stop: Stop, planned: Stops) -> Stops:
    return (stop, *(replace(other, number=other.number + 1) for other in planned))


def _statement(source: str, line: int) -> ast.stmt | None:
    """The statement that begins on a line, the first one of several; None for line 0."""
    if not line:
        return None
    statements = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt))
    found = [node for node in statements if node.lineno == line]
    return min(found, key=lambda node: node.col_offset, default=None)


class Countdown:
    """Which planned stop opens when: the first wrong statement at its n-th execution, all others
    only afterwards.
    """

    def __init__(self, stops: Sequence[Stop]) -> None:
        self.left = {stop.number: stop.nth for stop in stops if stop.nth}

    def may_open(self, number: int) -> bool:
        """Called at each execution in front of a stop's statement."""
        if number not in self.left:
            return not self.left
        self.left[number] -= 1
        if self.left[number] > 0:
            return False
        del self.left[number]
        return True
