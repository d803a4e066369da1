"""What a recording is made of: events, calls, and the numbers that name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NewType

Step = NewType("Step", int)  # one execution of one line
Frame = NewType("Frame", int)  # one call of a recorded function
Value = NewType("Value", int)  # one content of one object
Serial = NewType("Serial", int)  # one object, whatever its content


@dataclass(frozen=True)
class Event:
    """One thing that happened. kind: "op", "set", "arg", "return", "raise"; "call" is never
    recorded, a search makes it to point at a call. at: the position among all events.

    step, frame, owner: None where none is known. inputs, outputs: values. name: of the operation,
    the changed path, the argument, or the exception's type. owner: the object whose attribute it
    is. place: (line, column, end line, end column) of an operation. form: its arguments as
    tutor.candidate.record.template wrote them; None where they are its inputs.
    """

    kind: str
    at: int
    step: Step | None = None
    frame: Frame | None = None
    name: str = ""
    inputs: tuple[Value, ...] = ()
    outputs: tuple[Value, ...] = ()
    owner: Serial | None = None
    attribute: str = ""
    place: tuple[int, int, int, int] | None = None
    message: str = ""
    form: Any = None


@dataclass(frozen=True)
class Call:
    """One call of a recorded function. caller, step: who called it, and when; None for the first
    call of a run.
    """

    file: str
    function: str
    line: int
    caller: Frame | None
    step: Step | None
