"""A recorded run: which event made a value, from which other values, in which statement."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from torch import Tensor

from tutor.faults.trace.statements import Statements
from tutor.faults.trace.trace_events import Call, Event, Frame, Serial, Step, Value

INLINED = ("<listcomp>", "<genexpr>", "<setcomp>", "<dictcomp>", "<lambda>")
History = list[tuple[int, Value]]  # (position of the event, value), oldest first


@dataclass(frozen=True)
class Trace:
    """calls: by frame. steps: (frame, line). values: (the object or None, content). places: the
    final values ("result[0]", "w.g"). ended: why it is not whole. sources: of each file by path.
    """

    calls: tuple[Call, ...]
    steps: tuple[tuple[Frame, int], ...]
    events: tuple[Event, ...]
    values: tuple[tuple[Serial | None, Any], ...]
    places: Mapping[str, Value]
    ended: str
    sources: Mapping[str, str] = field(default_factory=dict)

    def content(self, value: Value | None) -> Any:
        """What the value was; None also where there is none."""
        if value is None or not 0 <= value < len(self.values):
            return None
        return self.values[value][1]

    def serial(self, value: Value | None) -> Serial | None:
        """The object whose content it is; None for numbers and text."""
        return self.values[value][0] if value is not None else None

    def tensors(self) -> Iterator[tuple[Value, Tensor]]:
        """All values that are tensors."""
        for value, (_, content) in enumerate(self.values):
            if isinstance(content, Tensor):
                yield Value(value), content

    @cached_property
    def makers(self) -> dict[Value, Event]:
        """Value → the event that made it: the operation that returned it first, else the first name
        that got it.
        """
        found: dict[Value, Event] = {}
        for event in self.events:
            if event.kind == "op":
                for value in event.outputs:
                    if value not in event.inputs:
                        found.setdefault(value, event)
        # a tensor without an operation is an input; a plain number is made where it gets a name
        for event in self.events:
            if event.kind in ("set", "return") and event.step is not None:
                value = event.outputs[0]
                if not isinstance(self.content(value), Tensor):
                    found.setdefault(value, event)
        return found

    def maker(self, value: Value | None) -> Event | None:
        """The event that made the value; None for an input."""
        return self.makers.get(value) if value is not None else None

    @cached_property
    def uses(self) -> dict[Value, list[Event]]:
        """Value → the operations it went into."""
        found: dict[Value, list[Event]] = defaultdict(list)
        for event in self.events:
            for value in event.inputs:
                found[value].append(event)
        return found

    @cached_property
    def states(self) -> dict[Serial, list[Value]]:
        """Object → its contents, as they were met."""
        found: dict[Serial, list[Value]] = defaultdict(list)
        for value, (serial, _) in enumerate(self.values):
            if serial is not None:
                found[serial].append(Value(value))
        return found

    @cached_property
    def made_at(self) -> dict[Step | None, list[Event]]:
        """Step → the operations run in it, and the returns of the calls made in it."""
        found: dict[Step | None, list[Event]] = defaultdict(list)
        for event in self.events:
            if event.kind == "op":
                found[event.step].append(event)
            elif event.kind == "return" and event.frame is not None:
                found[self.calls[event.frame].step].append(event)
        return found

    @cached_property
    def arguments(self) -> dict[Frame, list[Event]]:
        """Frame → the arguments that its call began with."""
        found: dict[Frame, list[Event]] = defaultdict(list)
        for event in self.events:
            if event.kind == "arg" and event.frame is not None:
                found[event.frame].append(event)
        return found

    @cached_property
    def named(self) -> dict[tuple[Frame, str], History]:
        """(frame, path) → the values that it had in turn."""
        found: dict[tuple[Frame, str], History] = defaultdict(list)
        for event in self.events:
            if event.kind in ("set", "arg") and event.frame is not None:
                found[event.frame, event.name].append((event.at, event.outputs[0]))
        return found

    @cached_property
    def attributes(self) -> dict[tuple[Serial, str], History]:
        """(object, attribute) → the values that it had in turn, whichever name the object had."""
        found: dict[tuple[Serial, str], History] = defaultdict(list)
        for event in self.events:
            if event.kind == "set" and event.owner is not None:
                found[event.owner, event.attribute].append((event.at, event.outputs[0]))
        return found

    def value_of(self, frame: Frame, path: str, before: int) -> Value | None:
        """What a name or path was in a frame just before an event; None if that is not known."""
        head, *rest = path.split(".")
        value = _last(self.named.get((frame, head), ()), before)
        for attribute in rest:
            serial = self.serial(value)
            if serial is None:
                value = None
                break
            value = _last(self.attributes.get((serial, attribute), ()), before)
        if value is None and rest:
            return _last(self.named.get((frame, path), ()), before)
        return value

    def setting(self, frame: Frame | None, path: str, before: int) -> Event | None:
        """The last event that gave a name or path its value; arguments are not asked for."""
        for event in reversed(self.events[:before]):
            if event.kind == "set" and event.frame == frame and event.name == path:
                return event
        return None

    def operands(self, event: Event) -> Iterator[tuple[str, Value]]:
        """(path, value) of every name read in the event's place, or statement if it has none."""
        statement, frame = self.statement(event.step), self.home_frame(event.step)
        if statement is None or frame is None:
            return
        known = self.statements[self.calls[frame].file]
        for path in known.read(statement, event.place):
            value = self.value_of(frame, path, event.at)
            if value is not None:
                yield path, value

    @cached_property
    def statements(self) -> dict[str, Statements]:
        """The statements of each recorded file."""
        return {path: Statements(text) for path, text in self.sources.items()}

    def is_inlined(self, frame: Frame) -> bool:
        """Whether the frame is a comprehension's or a lambda's, a part of some statement."""
        return self.calls[frame].function.endswith(INLINED)

    def home_step(self, step: Step | None) -> Step | None:
        """The step of the whole statement: inside a comprehension, that of the function around."""
        while step is not None and self.is_inlined(frame := self.steps[step][0]):
            if self.calls[frame].step is None:
                break
            step = self.calls[frame].step
        return step

    def home_frame(self, step: Step | None) -> Frame | None:
        """The frame whose statement a step belongs to."""
        home = self.home_step(step)
        return self.steps[home][0] if home is not None else None

    def statement(self, step: Step | None) -> ast.stmt | None:
        """The statement that a step is about."""
        home = self.home_step(step)
        if home is None:
            return None
        frame, line = self.steps[home]
        known = self.statements.get(self.calls[frame].file)
        return known.at(line) if known else None

    def same_statement(self, one: Event, other: Event) -> bool:
        """Whether two events are of one statement; events without any count as one."""
        return self.statement(one.step) is self.statement(other.step)


def _last(changes: Sequence[tuple[int, Value]], before: int) -> Value | None:
    earlier = [value for at, value in changes if at < before]
    return earlier[-1] if earlier else None
