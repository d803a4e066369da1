"""Suspects for an outcome without a wrong value: a result that is never set, an input that is
changed or shared.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.faults.slice.operation_kinds import MOVES
from tutor.faults.slice.suspects import (
    ChangedInput,
    CopiedInput,
    NeverStored,
    SharedMemory,
    Suspect,
    Symptom,
)
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Serial
from tutor.faults.trace.value_equality import equal


def never_stored(symptom: Symptom, trace: Trace) -> Suspect | None:
    """For a value that is never set or returned: where it was set on a copy instead, or where it
    was computed.
    """
    name, _, attribute = symptom.place.partition(".")
    copied = _copy_that_got(attribute, trace.serial(trace.places.get(name)), trace)
    if copied is not None:
        made, line = copied
        return CopiedInput(made, made.outputs[0], symptom=symptom, original=name, set_in=line)
    # the last one: what had this value earlier may only be a step on the way
    for event in reversed(trace.events):
        if event.kind != "set" or event.step is None:
            continue
        if equal(trace.content(event.outputs[0]), symptom.want):
            return NeverStored(event, event.outputs[0], symptom.want, symptom)
    return None


def _copy_that_got(
    attribute: str, original: Serial | None, trace: Trace
) -> tuple[Event, int] | None:
    """The operation that made a copy of the input on which the attribute was set instead, and the
    line that set it.
    """
    for event in trace.events if attribute else ():
        if event.kind != "set" or event.attribute != attribute:
            continue
        if event.owner is not None and event.owner != original:
            copied = _copy_of(event.owner, original, trace)
            if copied is not None:
                return copied, _line_of(event, copied, trace)
    return None


def _line_of(event: Event, other: Event, trace: Trace) -> int:
    """Where the file of another event does what this one is, or calls what does it; 0 if it does
    not.
    """
    home, step = trace.home_frame(other.step), event.step
    while home is not None and step is not None:
        frame = trace.home_frame(step)
        statement = trace.statement(step)
        if frame is None:
            break
        if statement is not None and trace.calls[frame].file == trace.calls[home].file:
            return statement.lineno
        step = trace.calls[frame].step
    return 0


def _copy_of(serial: Serial, original: Serial | None, trace: Trace) -> Event | None:
    """The learner's operation that made this object of the other one by moving or copying it."""
    states = trace.states.get(serial)
    maker = trace.maker(states[0]) if states else None
    if maker is None or maker.kind != "op" or maker.step is None or not maker.inputs:
        return None
    is_copy = maker.name in MOVES and trace.serial(maker.inputs[0]) == original
    return maker if is_copy else None


def changed_input(name: str, trace: Trace) -> Suspect | None:
    """The first operation that changed an input in place, or the first statement that set an
    attribute of it.
    """
    serial = trace.serial(trace.places.get(name))
    if serial is None:
        return None
    learners = [event for event in trace.events if event.step is not None]
    # an operation in place changes the input itself, so it comes before any attribute of it
    changes = [each for each in learners if _is_change_in_place(each, serial, trace)]
    if changes:
        is_only = all(trace.same_statement(changes[0], other) for other in changes)
        return ChangedInput(changes[0], changes[0].outputs[0], path=name, is_only_change=is_only)
    return _attribute_set(serial, learners)


def _attribute_set(serial: Serial, learners: Sequence[Event]) -> Suspect | None:
    for event in learners:
        if event.kind == "set" and event.owner == serial:
            return ChangedInput(event, event.outputs[0], path=event.name)
    return None


def _is_change_in_place(event: Event, serial: Serial, trace: Trace) -> bool:
    if event.kind != "op" or all(trace.serial(out) != serial for out in event.outputs):
        return False
    # a value is one content of an object: the same one before and after, and nothing has changed
    return bool(event.inputs) and event.outputs[0] != event.inputs[0]


def shared_memory(trace: Trace) -> Suspect | None:
    """The return that gives a result sharing its memory with an input."""
    for event in reversed(trace.events):
        if event.kind != "return" or event.frame is None:
            continue
        # only what the outermost call returns is the result
        if trace.calls[event.frame].caller is None:
            return SharedMemory(event, event.outputs[0])
    return None
