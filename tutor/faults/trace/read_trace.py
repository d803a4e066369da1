"""Read a recording as a candidate sent it: its form is checked before anything is made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tutor.candidate.wire.protocol import ProtocolError
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event, Frame


def read_trace(row: Any, sources: Mapping[str, str]) -> Trace:
    """Check and read what Recorder.to_wire gave. Raises ProtocolError for anything that it would
    not have sent.
    """
    try:
        frames = tuple(
            Frame(str(f), str(name), int(line), int(caller), int(step))
            for f, name, line, caller, step in row["frames"]
        )
        steps = tuple((int(frame), int(line)) for frame, line in row["steps"])
        values = tuple((int(serial), content) for serial, content in row["values"])
        events = tuple(_event(number, item) for number, item in enumerate(row["events"]))
        trace = Trace(
            frames,
            steps,
            events,
            values,
            {str(k): int(v) for k, v in row["places"]},
            str(row["ended"]),
            sources,
        )
        _check(trace)
        return trace
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise ProtocolError(f"a recording of another form: {error}") from error


def _event(at: int, row: Sequence[Any]) -> Event:
    kind = row[0]
    if kind == "op":
        place = tuple(map(int, row[5])) if row[5] else None
        form = row[6] if len(row) > 6 else None
        if form is not None and not _is_form(form):
            raise ValueError("arguments of another form")
        inputs, outputs = tuple(map(int, row[3])), tuple(map(int, row[4]))
        return Event(
            "op", at, int(row[1]), NONE, str(row[2]), inputs, outputs, place=place, form=form
        )  # type: ignore[arg-type]  # checked below to have four parts
    if kind == "set":
        return Event(
            "set",
            at,
            int(row[1]),
            int(row[2]),
            str(row[3]),
            (),
            (int(row[6]),),
            int(row[4]),
            str(row[5]),
        )
    if kind == "arg":
        return Event("arg", at, NONE, int(row[1]), str(row[2]), (), (int(row[3]),))
    if kind == "return":
        return Event("return", at, int(row[1]), int(row[2]), "", (), (int(row[3]),))
    if kind == "raise":
        return Event("raise", at, int(row[1]), int(row[2]), str(row[3]), message=str(row[4]))
    raise ValueError(f"an event of kind {kind!r}")


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
        return (
            type(rest[0]) is list
            and all(map(_is_part, rest[0]))
            and (kind != "s" or len(rest[0]) == 3)
        )
    plain = {"v": (int,), "d": (str,), "c": (bool, int, float, str, type(None))}
    return type(rest[0]) in plain[kind] if kind in plain else kind in ("e", "?")


def _check(trace: Trace) -> None:
    """Every number leads somewhere, and callers come before those they call."""
    if any(
        not NONE <= frame.caller < number or not NONE <= frame.step < len(trace.steps)
        for number, frame in enumerate(trace.frames)
    ):
        raise ValueError("a frame that nobody called")
    if any(not 0 <= frame < len(trace.frames) for frame, _ in trace.steps):
        raise ValueError("a step in no frame")
    for event in trace.events:
        if not NONE <= event.step < len(trace.steps) or not NONE <= event.frame < len(trace.frames):
            raise ValueError("an event at no step")
        if any(not NONE <= value < len(trace.values) for value in (*event.inputs, *event.outputs)):
            raise ValueError("a value that was not sent")
        if event.place is not None and len(event.place) != 4:
            raise ValueError("a place of another form")
    if any(not 0 <= value < len(trace.values) for value in trace.places.values()):
        raise ValueError("a result that was not sent")
