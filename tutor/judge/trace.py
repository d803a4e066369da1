"""A recorded run, read: which event made a value, from which other values, in which statement. Checks the form of what was sent."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import torch
from torch import Tensor

from tutor.candidate.protocol import ProtocolError
from tutor.judge.statements import Statements

NONE = -1
COMPREHENSIONS = ("<listcomp>", "<genexpr>", "<setcomp>", "<dictcomp>", "<lambda>")


@dataclass(frozen=True)
class Event:
    """One thing that happened. kind: "op", "set", "arg", "return", "raise"; at: its place in the order of all events.

    inputs, outputs: values. name: of the operation, the changed path, the argument, or the exception's type. owner: serial number of the
    object whose attribute it is. place: (line, column, end line, end column) of an operation.
    """

    kind: str
    at: int
    step: int = NONE
    frame: int = NONE
    name: str = ""
    inputs: tuple[int, ...] = ()
    outputs: tuple[int, ...] = ()
    owner: int = NONE
    attribute: str = ""
    place: tuple[int, int, int, int] | None = None
    message: str = ""


@dataclass(frozen=True)
class Frame:
    """One call of a recorded function. caller: the frame that called it; step: of the call."""

    file: str
    function: str
    line: int
    caller: int
    step: int


@dataclass(frozen=True)
class Trace:
    """sources: the text of every recorded file by path."""

    frames: tuple[Frame, ...]
    steps: tuple[tuple[int, int], ...]
    events: tuple[Event, ...]
    values: tuple[tuple[int, Any], ...]
    places: Mapping[str, int]
    ended: str
    sources: Mapping[str, str] = field(default_factory=dict)

    def content(self, value: int) -> Any:
        """What the value was."""
        return self.values[value][1] if 0 <= value < len(self.values) else None

    def serial(self, value: int) -> int:
        """The object's own number, -1 for numbers and text."""
        return self.values[value][0] if 0 <= value < len(self.values) else NONE

    @cached_property
    def makers(self) -> dict[int, Event]:
        """Value → the event that made it: the operation that gave it out first, else the first name that got it."""
        found: dict[int, Event] = {}
        given = {value for event in self.events if event.kind == "arg" for value in event.outputs}
        for event in self.events:
            if event.kind == "op":
                for value in event.outputs:
                    if value not in event.inputs and value not in given | found.keys():
                        found[value] = event
                        continue
        for event in self.events:
            if event.kind in ("set", "return") and not isinstance(self.content(event.outputs[0]), Tensor):
                found.setdefault(event.outputs[0], event)
        return found

    @cached_property
    def uses(self) -> dict[int, list[Event]]:
        """Value → the operations it went into."""
        found: dict[int, list[Event]] = defaultdict(list)
        for event in self.events:
            for value in event.inputs:
                found[value].append(event)
        return found

    @cached_property
    def named(self) -> dict[tuple[int, str], list[tuple[int, int]]]:
        """(frame, path) → (event's place in the order, value), as the name changed."""
        found: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
        for event in self.events:
            if event.kind in ("set", "arg"):
                found[event.frame, event.name].append((event.at, event.outputs[0]))
        return found

    @cached_property
    def attributes(self) -> dict[tuple[int, str], list[tuple[int, int]]]:
        """(object's serial number, attribute) → (event's place in the order, value), whichever name the object had."""
        found: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
        for event in self.events:
            if event.kind == "set" and event.owner != NONE:
                found[event.owner, event.attribute].append((event.at, event.outputs[0]))
        return found

    def value_of(self, frame: int, path: str, before: int) -> int:
        """What a name or path stood for in a frame just before an event, -1 if that is not known."""
        head, *rest = path.split(".")
        value = _last(self.named.get((frame, head), ()), before)
        for attribute in rest:
            if value == NONE:
                break
            value = _last(self.attributes.get((self.serial(value), attribute), ()), before)
        return value if value != NONE or not rest else _last(self.named.get((frame, path), ()), before)

    def function_frame(self, frame: int) -> int:
        """The frame of the function around a comprehension or lambda."""
        while frame != NONE and self.frames[frame].function.endswith(COMPREHENSIONS) and self.frames[frame].caller != NONE:
            frame = self.frames[frame].caller
        return frame

    def home_step(self, step: int) -> int:
        """The step of the statement that a step belongs to: inside a comprehension, that of the function around it."""
        frame = self.steps[step][0] if step != NONE else NONE
        while frame != NONE and self.frames[frame].function.endswith(COMPREHENSIONS) and self.frames[frame].step != NONE:
            step = self.frames[frame].step
            frame = self.steps[step][0]
        return step

    @cached_property
    def statements(self) -> dict[str, Statements]:
        """The statements of each recorded file."""
        return {path: Statements(text) for path, text in self.sources.items()}

    def statement(self, step: int) -> ast.stmt | None:
        """The statement that a step is about."""
        step = self.home_step(step)
        if step == NONE:
            return None
        frame, line = self.steps[step]
        known = self.statements.get(self.frames[frame].file)
        return known.at(line) if known else None

    def count(self, step: int) -> tuple[int, int]:
        """Which execution of its statement this step is, and how many there were."""
        step, statement = self.home_step(step), self.statement(step)
        if statement is None:
            return 1, 1
        runs, number, standing = 0, 1, {}
        for index, (frame, _) in enumerate(self.steps):
            if self.frames[frame].function.endswith(COMPREHENSIONS):
                continue
            here = self.statement(index)
            if here is statement and standing.get(frame) is not statement:
                runs += 1
            standing[frame] = here
            if index == step:
                number = runs
        return max(1, number), max(1, runs)

    def arguments(self, frame: int) -> dict[str, int]:
        """The values a call began with, by name."""
        return {event.name: event.outputs[0] for event in self.events if event.kind == "arg" and event.frame == frame}

    def operands(self, event: Event) -> Iterator[tuple[str, int]]:
        """(path, value) of every name that the event's statement reads, inside the event's own place if it has one."""
        statement = self.statement(event.step)
        if statement is None:
            return
        step = self.home_step(event.step)
        frame = self.steps[step][0]
        known = self.statements[self.frames[frame].file]
        for path in known.read(statement, event.place):
            value = self.value_of(frame, path, event.at)
            if value != NONE:
                yield path, value

    def tensors(self) -> Iterator[tuple[int, Tensor]]:
        """All values that are tensors."""
        for value, (_, content) in enumerate(self.values):
            if isinstance(content, Tensor):
                yield value, content


def read_trace(row: Any, sources: Mapping[str, str]) -> Trace:
    """Check and read what Recorder.to_wire gave. Raises ProtocolError for anything that it would not have sent."""
    try:
        frames = tuple(Frame(str(f), str(name), int(line), int(caller), int(step)) for f, name, line, caller, step in row["frames"])
        steps = tuple((int(frame), int(line)) for frame, line in row["steps"])
        values = tuple((int(serial), content) for serial, content in row["values"])
        events = tuple(_event(number, item) for number, item in enumerate(row["events"]))
        trace = Trace(frames, steps, events, values, {str(k): int(v) for k, v in row["places"]}, str(row["ended"]), sources)
        _check(trace)
        return trace
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise ProtocolError(f"a recording of another form: {error}") from error


def _event(at: int, row: Sequence[Any]) -> Event:
    kind = row[0]
    if kind == "op":
        place = tuple(map(int, row[5])) if row[5] else None
        return Event("op", at, int(row[1]), NONE, str(row[2]), tuple(map(int, row[3])), tuple(map(int, row[4])), place=place)  # type: ignore[arg-type]  # checked below to have four parts
    if kind == "set":
        return Event("set", at, int(row[1]), int(row[2]), str(row[3]), (), (int(row[6]),), int(row[4]), str(row[5]))
    if kind == "arg":
        return Event("arg", at, NONE, int(row[1]), str(row[2]), (), (int(row[3]),))
    if kind == "return":
        return Event("return", at, int(row[1]), int(row[2]), "", (), (int(row[3]),))
    if kind == "raise":
        return Event("raise", at, int(row[1]), int(row[2]), str(row[3]), message=str(row[4]))
    raise ValueError(f"an event of kind {kind!r}")


def _check(trace: Trace) -> None:
    """Every number leads somewhere, and callers come before those they call."""
    if any(not NONE <= frame.caller < number or not NONE <= frame.step < len(trace.steps) for number, frame in enumerate(trace.frames)):
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


def _last(changes: Sequence[tuple[int, int]], before: int) -> int:
    value = NONE
    for at, number in changes:
        if at >= before:
            break
        value = number
    return value


def as_tensor(content: Any) -> Tensor | None:
    """A float64 tensor of the same numbers: a tensor's own, a number's, a rectangular list's; None for everything else."""
    if isinstance(content, Tensor):
        return None if content.is_complex() else content.to(torch.float64)
    if isinstance(content, (bool, int, float)):
        return torch.tensor(float(content), dtype=torch.float64) if abs(content) < 1e300 or isinstance(content, float) else None
    if isinstance(content, (list, tuple)) and content:
        try:
            return torch.tensor(content, dtype=torch.float64)
        except (ValueError, TypeError, RuntimeError, OverflowError):
            return None
    return None
