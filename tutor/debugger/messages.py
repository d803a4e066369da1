"""What crosses between the shell and a debug session, as plain values: no torch and no IPython.

The shell sends one DebugRequest. The session answers with events, one JSON object each; the shell
sums them up (show/endings.py).
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from tutor.debugger.request import DebugRequest
from tutor.typed_json import read_record


@dataclass(frozen=True)
class Event:
    """Something that happened in a session."""


@dataclass(frozen=True)
class HelloEvent(Event):
    """The session is there. pid: its process."""

    pid: int


@dataclass(frozen=True)
class StopEvent(Event):
    """The prompt opens. why: "waypoint", "own", "step", "interrupted", "raised" or
    "nonfinite".

    waypoint: the name of the planned stop, or "".
    """

    why: str
    file: str
    line: int
    function: str
    waypoint: str = ""


@dataclass(frozen=True)
class CommandEvent(Event):
    """A typed line has run. at: function and line where it was typed. flow: how it moved on, or "".

    values: (source, one line about the value) of everything that it showed. error: what was said
    about a mistake, or "".
    """

    line: str
    at: str
    values: tuple[tuple[str, str], ...] = ()
    flow: str = ""
    error: str = ""


@dataclass(frozen=True)
class GoalEvent(Event):
    """A goal is reached."""

    key: str
    name: str


@dataclass(frozen=True)
class VoidGoalEvent(Event):
    """A goal has no meaning in this learner's program."""

    key: str


@dataclass(frozen=True)
class BecauseEvent(Event):
    """The learner's own explanation of a wrong prediction."""

    waypoint: str
    predicted: str
    words: str


@dataclass(frozen=True)
class BackEvent(Event):
    """The learner goes back. start, to: depths of stops. exact: whether that one was kept."""

    start: int
    to: int
    exact: bool


@dataclass(frozen=True)
class CrashEvent(Event):
    """The learner's code ended its process, and the stop at `depth` is open again."""

    signal: int
    code: int
    depth: int


@dataclass(frozen=True)
class FaultEvent(Event):
    """Judging a goal failed, which the learner does not notice."""

    text: str


@dataclass(frozen=True)
class AskedEvent(Event):
    """A question of a planned stop was asked again, in a run that nobody sees (ask_again.py).

    reached: whether the run came to that stop. line: where that is. look: (expression, one line
    about its value) there. is_right: whether the answer was. truth: the right one, once there was
    an answer.
    """

    reached: bool
    line: int = 0
    look: tuple[tuple[str, str], ...] = ()
    is_right: bool = False
    truth: str = ""


@dataclass(frozen=True)
class EndEvent(Event):
    """The run is over. how, text, line: as in program.Outcome.

    skipped: planned stops before the first wrong statement, which did not open. missed: stops never
    reached. defined: what the file defines, where the function to call is missing.
    """

    how: str
    text: str = ""
    line: int = 0
    skipped: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    defined: tuple[str, ...] = ()


Message = DebugRequest | Event
KINDS: dict[str, type[Message]] = {  # by the name on the wire
    "request": DebugRequest,
    "hello": HelloEvent,
    "stop": StopEvent,
    "command": CommandEvent,
    "goal": GoalEvent,
    "void": VoidGoalEvent,
    "because": BecauseEvent,
    "back": BackEvent,
    "crash": CrashEvent,
    "fault": FaultEvent,
    "end": EndEvent,
    "asked": AskedEvent,
}
KIND_OF: dict[type, str] = {record: kind for kind, record in KINDS.items()}


def encode(message: Message) -> dict[str, object]:
    """A JSON object. Bytes are left out: they travel beside it."""
    row = dataclasses.asdict(message)
    return {"event": KIND_OF[type(message)]} | {
        name: value for name, value in row.items() if not isinstance(value, bytes)
    }


def decode(row: object, apart: bytes = b"") -> Message:
    """The inverse of encode. apart: the bytes that travelled beside it.

    The process at the other end runs a learner's code, so nothing about `row` is taken on trust.
    Raises ValueError for what is not a message.
    """
    if not isinstance(row, dict) or not isinstance(row.get("event"), str):
        raise ValueError("not a message")
    record = KINDS.get(row["event"])
    if record is None:
        raise ValueError(f"no message is called {row['event']!r}")
    return read_record(record, row, apart)
