"""What the learner calls the value of a suspect."""

from __future__ import annotations

import ast
import dataclasses
import re

from tutor.faults.slice.suspects import (
    UNKNOWN,
    ChangedInput,
    EarlyCall,
    MissingAttribute,
    NonFinite,
    Suspect,
    WrongArgument,
    WrongComputation,
)
from tutor.faults.trace.statements import targets
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Step, Value

RESULT = "the result"
CAN_BE_TYPED = re.compile(r"[A-Za-z_]\w*(?:\.\w+|\[[^\]]+\])*")


def in_words(place: str) -> str:
    """ "the result", "the result's entry [0]", "w.g"."""
    if place == "result":
        return RESULT
    if place.startswith("result["):
        return f"the result's entry {place.removeprefix('result')}"
    return place


def quoted(place: str) -> str:
    """The same, in quotes where it is the course's own name for something."""
    words = in_words(place)
    is_plain = place.startswith("result") or CAN_BE_TYPED.fullmatch(place)
    return words if is_plain else f"the value “{words}”"


def named(suspect: Suspect, trace: Trace) -> tuple[Suspect, str]:
    """The suspect with the value that its statement gave to a name, and that name; "" for what only
    a part of the statement made.
    """
    known = _known_name(suspect)
    if known is not None:
        return suspect, known
    statement = trace.statement(suspect.event.step)
    wanted = targets(statement)
    given = _given(suspect.event, trace)
    # the name of this very value is the best; that of the whole statement's value comes next
    for event in given:
        if event.outputs == (suspect.value,):
            return suspect, event.name or RESULT
    for event in given:
        if event.name in wanted or event.kind == "return":
            return _of_whole(suspect, event, trace), event.name or RESULT
    if isinstance(statement, ast.Return):
        return suspect, RESULT
    return suspect, next(iter(wanted), "")


def _known_name(suspect: Suspect) -> str | None:
    """The name that the reason itself holds."""
    match suspect:
        case EarlyCall():
            return ""
        case WrongArgument(event=event):
            return event.name
        case ChangedInput(path=path) | MissingAttribute(path=path):
            return path
    return None


def _given(event: Event, trace: Trace) -> list[Event]:
    """The names set, and the values returned, by the event's own execution of its statement from it
    on, not by functions that it called.
    """
    step, frame = trace.home_step(event.step), trace.home_frame(event.step)
    return [
        other
        for other in trace.events[event.at :]
        if other.kind in ("set", "return") and (other.step, other.frame) == (step, frame)
    ]


def _of_whole(suspect: Suspect, whole: Event, trace: Trace) -> Suspect:
    """The suspect with the value of its whole statement, where that says as much as its part."""
    value, symptom = whole.outputs[0], suspect.symptom
    # a tuple or a dict holds several values, and only the symptom says which of them is wrong
    is_computed = isinstance(suspect, (WrongComputation, NonFinite))
    if is_computed and not isinstance(trace.content(value), (tuple, dict)):
        is_symptom = symptom is not None and symptom.value == value
        want = symptom.want if symptom is not None and is_symptom else UNKNOWN
        return dataclasses.replace(suspect, value=value, want=want)
    if not isinstance(suspect, WrongComputation) or symptom is None:
        return suspect
    if not _is_made_at(symptom.value, trace.home_step(suspect.event.step), trace):
        return suspect
    return dataclasses.replace(suspect, value=symptom.value, want=symptom.want)


def _is_made_at(value: Value | None, step: Step | None, trace: Trace) -> bool:
    maker = trace.maker(value)
    return maker is not None and maker.step is not None and trace.home_step(maker.step) == step
