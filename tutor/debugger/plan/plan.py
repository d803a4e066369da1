"""A session's plan: each waypoint of the author laid onto the learner's program."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tutor.anchors.anchors import Place, parse_anchor, resolve_all
from tutor.anchors.parameters import parameter_names, translate
from tutor.course.model import Goal, Guess, Waypoint
from tutor.debugger.plan.inject import Breakpoint

NO_SUCH_PLACE = {
    "innermost loop": "There is no loop in {function}, so this is where it begins.",
    "multiplies": "No product was found in {function}, so this is where it begins.",
    "assign": "No line that sets {target} was found in {function}, so this is where it begins.",
}
NO_SUCH_FUNCTION = "There is no {function} in your file, so this is where {start} begins."
BEGINNING = Waypoint(name="the beginning", anchor="entry", say="")


@dataclass(frozen=True)
class Stop:
    """One planned stop. number: its place in the order of waypoints, from 0. places: where it may
    happen; the first reached counts.

    look, answer, goals, predict: in the learner's names. renamed: (starter's name, learner's name)
    of parameters that the author's prose mentions.
    note: what to know about the place ("" when it is exactly what the author meant). found: whether
    it is what the anchor means. nth: not 0 for the stop that opens before all others, at this
    execution of its statement (first_stop.py). is_last_resort: it opens only in a second run
    (last_resort.py).
    """

    number: int
    waypoint: Waypoint
    places: tuple[Place, ...]
    look: tuple[str, ...] = ()
    answer: str = ""
    note: str = ""
    renamed: tuple[tuple[str, str], ...] = ()
    found: bool = True
    goals: tuple[Goal, ...] = ()
    predict: Guess | None = None
    nth: int = 0
    is_last_resort: bool = False

    @property
    def breakpoints(self) -> list[Breakpoint]:
        """What to compile into the program for it."""
        return [Breakpoint(self.number, place) for place in self.places]


def make_plan(
    source: str, entry: str, waypoints: Sequence[Waypoint], starter: str = ""
) -> tuple[Stop, ...]:
    """Lay waypoints onto the learner's source; where an anchor is not found the stop is at the
    function's entry and says so.

    starter: the source whose parameter names the author used. Without waypoints there is one stop,
    at the entry. A stop without places is one whose function the learner does not have at all.
    Raises ValueError for a malformed anchor.
    """
    return tuple(
        _stop(number, waypoint, source, entry, starter)
        for number, waypoint in enumerate(waypoints or (BEGINNING,))
    )


def _stop(number: int, waypoint: Waypoint, source: str, entry: str, starter: str) -> Stop:
    function = parse_anchor(waypoint.anchor).function or entry
    theirs, mine = parameter_names(starter, function), parameter_names(source, function)
    places, note = resolve_all(source, waypoint.anchor, entry), ""
    found = bool(places)
    # a session without the place is better than none, as long as it says where it is
    if found:
        note = places[0].note
    else:
        places = resolve_all(source, f"entry in {function}", entry)
        places = places or resolve_all(source, "entry", entry)
        note = _why_elsewhere(waypoint, function, mine, places[0].function if places else entry)
    guess = waypoint.predict
    return Stop(
        number,
        waypoint,
        places,
        look=tuple(translate(expression, theirs, mine) for expression in waypoint.look),
        answer=translate(waypoint.answer, theirs, mine),
        note=note,
        renamed=_renamed(waypoint, theirs, mine),
        found=found,
        goals=tuple(_translated(goal, theirs, mine) for goal in waypoint.goals),
        predict=guess and replace(guess, answer=translate(guess.answer, theirs, mine)),
    )


def _why_elsewhere(waypoint: Waypoint, function: str, mine: Sequence[str], start: str) -> str:
    """What to say at an entry where the place that the author meant is missing. start: whose entry
    it is. mine: the learner's parameters.
    """
    anchor = parse_anchor(waypoint.anchor)
    parameter = mine[anchor.role] if anchor.role < len(mine) else "it"
    wording = NO_SUCH_PLACE.get(anchor.kind, NO_SUCH_FUNCTION)
    target = ".".join((parameter, *anchor.path))
    return wording.format(function=function, start=start, target=target)


def _translated(goal: Goal, theirs: Sequence[str], mine: Sequence[str]) -> Goal:
    """In the learner's names, its name too where that only says the expression."""
    of, holds = (translate(text, theirs, mine) if text else "" for text in (goal.of, goal.holds))
    says_it = goal.name.endswith(goal.of)
    name = goal.name.removesuffix(goal.of) + of if says_it else goal.name
    return replace(goal, of=of, holds=holds, name=name)


def _renamed(
    waypoint: Waypoint, theirs: Sequence[str], mine: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """Only expressions can be translated, so the learner is told which name in the prose means
    which.
    """
    asked = waypoint.predict.ask if waypoint.predict else ""
    prose = set(re.findall(r"\w+", f"{waypoint.say} {waypoint.question} {asked}"))
    pairs = zip(theirs, (translate(name, theirs, mine) for name in theirs), strict=True)
    return tuple((old, new) for old, new in pairs if old != new and old in prose)
