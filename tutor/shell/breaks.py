"""`break`: stops of the learner's own, placed by meaning in their file, so that they stay where
they are meant when the file is edited.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from tutor.anchors.anchors import Place, resolve
from tutor.anchors.parameters import parameter_names
from tutor.anchors.scopes import find_function
from tutor.course.model import Exercise, Waypoint
from tutor.debugger.program import defined_names
from tutor.display.blocks import Block, Note, Table
from tutor.errors import UsageError
from tutor.shell.session import Session

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
class OwnStop:
    """text: as it was typed. anchor: what it means in this file. condition: a test on the names
    there, or "".
    """

    text: str
    anchor: str
    condition: str

    @property
    def waypoint(self) -> Waypoint:
        """As a stop of a session; it opens every time."""
        return Waypoint(
            f"your stop: {self.text}", self.anchor, "", condition=self.condition, again=True
        )


def command(session: Session, exercise: Exercise, text: str) -> list[Block]:
    """Without text: the stops there are. `off` and `off N` take them away again. Raises UsageError
    for a place that is not in the file.
    """
    word, _, rest = text.partition(" ")
    stops = list(stops_of(session, exercise))
    if not text:
        return listing(session, exercise)
    if word == "off":
        return _off(session, exercise, stops, rest.strip())
    source = _source(session, exercise)
    stop = read(text, source)
    place = _place(stop, source)
    if stop.text not in stops:
        session.store.record_breaks(exercise.id, [*stops, stop.text])
    line = source.splitlines()[place.line - 1].strip()
    where = f"before line {place.line} of {session.workspace.path(exercise).name}: {line}"
    note = [Note(place.note)] if place.note else []
    return [Note(f"`debug` stops {where}"), *note]


def listing(session: Session, exercise: Exercise) -> list[Block]:
    """Every stop with the line where it is now."""
    stops = stops_of(session, exercise)
    if not stops:
        return [Note(f"No stops of your own in {exercise.id}. For instance: {HOW}")]
    source = _source(session, exercise)
    rows = tuple((str(number), text, _now(text, source)) for number, text in enumerate(stops, 1))
    return [
        Table(("", "your stop", "where it is now"), rows, flexible=2),
        Note("`break off 1` takes the first away, `break off` all."),
    ]


def stops_of(session: Session, exercise: Exercise) -> tuple[str, ...]:
    """What the learner typed, in that order."""
    return session.store.standing().breaks.get(exercise.id, ())


def waypoints_of(session: Session, exercise: Exercise, source: str) -> tuple[Waypoint, ...]:
    """Their stops for a session; one whose place is not in the file any more is left out."""
    found = []
    for text in stops_of(session, exercise):
        try:
            stop = read(text, source)
            _place(stop, source)
        except UsageError:
            continue
        found.append(stop.waypoint)
    return tuple(found)


def read(text: str, source: str) -> OwnStop:
    """FUNCTION[.PARAMETER.ATTRIBUTE | loop | product | return] [if CONDITION] in this source.
    Raises UsageError.
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
    parts = target.split(".")
    cut = next(
        (cut for cut in range(len(parts), 0, -1) if find_function(tree, ".".join(parts[:cut]))), 0
    )
    if not cut:
        names = ", ".join(defined_names(source)) or "none"
        raise UsageError(
            f"your file has no function {parts[0]!r}",
            fix=f"It defines {names}. For instance: {HOW}",
        )
    function, path = ".".join(parts[:cut]), parts[cut:]
    return OwnStop(text, _anchor(function, path, place, source), condition)


def _anchor(function: str, path: list[str], place: str, source: str) -> str:
    if not path:
        if place not in PLACES:
            raise UsageError(
                f"{place!r} is no place in a function",
                fix="There are: loop, product, return; or a parameter's attribute.",
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


def _place(stop: OwnStop, source: str) -> Place:
    place = resolve(source, stop.anchor, "")
    if place is None:
        raise UsageError(
            f"there is no such place in your file: {stop.text}",
            fix="`break FUNCTION` stops where the function begins.",
        )
    return place


def _now(text: str, source: str) -> str:
    try:
        place = _place(read(text, source), source)
    except UsageError as error:
        return error.what
    return f"line {place.line}: {source.splitlines()[place.line - 1].strip()}"


def _off(session: Session, exercise: Exercise, stops: list[str], which: str) -> list[Block]:
    if not which:
        session.store.record_breaks(exercise.id, [])
        return [Note(f"No stops of your own are left in {exercise.id}.")]
    known = {
        **{str(number): text for number, text in enumerate(stops, 1)},
        **{text: text for text in stops},
    }
    if which not in known:
        raise UsageError(f"there is no stop {which!r}", fix="`break` lists them.")
    session.store.record_breaks(exercise.id, [text for text in stops if text != known[which]])
    return [Note(f"Taken away: {known[which]}")]


def _source(session: Session, exercise: Exercise) -> str:
    session.workspace.open(exercise)
    submission = session.workspace.snapshot(exercise)
    if submission.source is None:
        raise UsageError(submission.problem, where=str(submission.path))
    return submission.source


def _check_expression(condition: str) -> None:
    try:
        ast.parse(condition, mode="eval")
    except (SyntaxError, ValueError):
        raise UsageError(
            f"the condition is not an expression: {condition}",
            fix="For instance: break matmul loop if i == 2",
        ) from None
