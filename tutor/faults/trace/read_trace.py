"""Read a recording as a candidate sent it: its form is checked before anything is made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from tutor.candidate.wire.protocol import ProtocolError
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Call, Event, Frame, Serial, Step, Value

ABSENT = -1  # on the wire: no step, no frame, no owner; a value that was too large to send
Id = TypeVar("Id")


def read_trace(row: Any, sources: Mapping[str, str]) -> Trace:
    """Check and read what Recorder.to_wire gave. Raises ProtocolError for anything that it would
    not have sent.
    """
    try:
        trace = Trace(
            calls=tuple(map(_call, row["frames"])),
            steps=tuple((Frame(int(frame)), int(line)) for frame, line in row["steps"]),
            events=tuple(_event(at, item) for at, item in enumerate(row["events"])),
            values=tuple((_known(serial, Serial), item) for serial, item in row["values"]),
            places={str(place): Value(int(value)) for place, value in row["places"]},
            ended=str(row["ended"]),
            sources=sources,
        )
        _check(trace)
        return trace
    # a learner's process wrote it, so it may be anything at all
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise ProtocolError(f"a recording of another form: {error}") from error


def _known(number: Any, kind: Callable[[int], Id]) -> Id | None:
    """The number as an id of that kind, None for ABSENT."""
    return None if int(number) == ABSENT else kind(int(number))


def _call(row: Sequence[Any]) -> Call:
    file, function, line, caller, step = row
    return Call(str(file), str(function), int(line), _known(caller, Frame), _known(step, Step))


def _event(at: int, row: Sequence[Any]) -> Event:
    kind, *rest = row
    if kind not in _READERS:
        raise ValueError(f"an event of kind {kind!r}")
    return _READERS[kind](at, rest)


def _operation(at: int, row: Sequence[Any]) -> Event:
    step, name, inputs, outputs, place = row[:5]
    # left out where the arguments say no more than the inputs do
    form = row[5] if len(row) > 5 else None
    if form is not None and not _is_form(form):
        raise ValueError("arguments of another form")
    return Event(
        "op",
        at,
        _known(step, Step),
        name=str(name),
        inputs=_values(inputs),
        outputs=_values(outputs),
        place=_place(place) if place else None,
        form=form,
    )


def _values(numbers: Sequence[Any]) -> tuple[Value, ...]:
    """All but those that were too large to send."""
    return tuple(Value(int(number)) for number in numbers if int(number) != ABSENT)


def _place(row: Sequence[Any]) -> tuple[int, int, int, int]:
    line, column, end_line, end_column = map(int, row)
    return line, column, end_line, end_column


def _setting(at: int, row: Sequence[Any]) -> Event:
    step, frame, path, owner, attribute, value = row
    return Event(
        "set",
        at,
        _known(step, Step),
        _known(frame, Frame),
        str(path),
        outputs=(Value(int(value)),),
        owner=_known(owner, Serial),
        attribute=str(attribute),
    )


def _argument(at: int, row: Sequence[Any]) -> Event:
    frame, name, value = row
    return Event("arg", at, None, _known(frame, Frame), str(name), outputs=(Value(int(value)),))


def _return(at: int, row: Sequence[Any]) -> Event:
    step, frame, value = row
    outputs = (Value(int(value)),)
    return Event("return", at, _known(step, Step), _known(frame, Frame), outputs=outputs)


def _exception(at: int, row: Sequence[Any]) -> Event:
    step, frame, kind, message = row
    return Event(
        "raise", at, _known(step, Step), _known(frame, Frame), str(kind), message=str(message)
    )


_READERS: Mapping[str, Callable[[int, Sequence[Any]], Event]] = {
    "op": _operation,
    "set": _setting,
    "arg": _argument,
    "return": _return,
    "raise": _exception,
}


def _is_form(form: Any) -> bool:
    """Whether it is what tutor.candidate.record.template writes."""
    args, kwargs = form
    return (
        type(args) is list
        and all(map(_is_part, args))
        and all(type(key) is str and _is_part(part) for key, part in kwargs)
    )


def _is_part(part: Any) -> bool:
    kind, *rest = part
    if kind in ("l", "u", "s"):
        items = rest[0]
        is_whole = kind != "s" or len(items) == 3
        return type(items) is list and all(map(_is_part, items)) and is_whole
    plain = {"v": (int,), "d": (str,), "c": (bool, int, float, str, type(None))}
    # by type: to isinstance a bool would be the number of a value
    return type(rest[0]) in plain[kind] if kind in plain else kind in ("e", "?")


def _check(trace: Trace) -> None:
    """Every number leads somewhere, and callers come before those they call. Raises ValueError."""
    steps, calls, values = len(trace.steps), len(trace.calls), len(trace.values)
    for number, call in enumerate(trace.calls):
        # a caller of a higher number would make a loop of callers
        if not _is_below(call.caller, number) or not _is_below(call.step, steps):
            raise ValueError("a frame that nobody called")
    if not all(_is_below(frame, calls) for frame, _ in trace.steps):
        raise ValueError("a step in no frame")
    if not all(_is_below(value, values) for value in trace.places.values()):
        raise ValueError("a result that was not sent")
    for event in trace.events:
        _check_event(event, steps, calls, values)


def _check_event(event: Event, steps: int, calls: int, values: int) -> None:
    if not _is_below(event.step, steps) or not _is_below(event.frame, calls):
        raise ValueError("an event at no step")
    if not all(_is_below(value, values) for value in (*event.inputs, *event.outputs)):
        raise ValueError("a value that was not sent")


def _is_below(number: int | None, limit: int) -> bool:
    return number is None or 0 <= number < limit
