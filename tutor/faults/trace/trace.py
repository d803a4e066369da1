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
from tutor.faults.trace.trace_events import NONE, Event, Frame

COMPREHENSIONS = ("<listcomp>", "<genexpr>", "<setcomp>", "<dictcomp>", "<lambda>")


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
        """Value → the event that made it: the operation that gave it out first, else the first name
        that got it.
        """
        found: dict[int, Event] = {}
        for event in self.events:
            if event.kind == "op":
                for value in event.outputs:
                    if value not in event.inputs:
                        found.setdefault(value, event)
        for event in self.events:
            if (
                event.kind in ("set", "return")
                and event.step != NONE
                and not isinstance(self.content(event.outputs[0]), Tensor)
            ):
                found.setdefault(event.outputs[0], event)
        return found

    @cached_property
    def states(self) -> dict[int, list[int]]:
        """Object's serial number → its contents, as they were met."""
        found: dict[int, list[int]] = defaultdict(list)
        for value, (serial, _) in enumerate(self.values):
            if serial != NONE:
                found[serial].append(value)
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
        """(object's serial number, attribute) → (event's place in the order, value), whichever name
        the object had.
        """
        found: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
        for event in self.events:
            if event.kind == "set" and event.owner != NONE:
                found[event.owner, event.attribute].append((event.at, event.outputs[0]))
        return found

    @cached_property
    def made_at(self) -> dict[int, list[Event]]:
        """Step → the operations run in it, and the returns of the calls made in it."""
        found: dict[int, list[Event]] = defaultdict(list)
        for event in self.events:
            if event.kind == "op":
                found[event.step].append(event)
            elif event.kind == "return" and event.frame != NONE:
                found[self.frames[event.frame].step].append(event)
        return found

    def value_of(self, frame: int, path: str, before: int) -> int:
        """What a name or path stood for in a frame just before an event, -1 if that is not known."""
        head, *rest = path.split(".")
        value = _last(self.named.get((frame, head), ()), before)
        for attribute in rest:
            if value == NONE:
                break
            value = _last(self.attributes.get((self.serial(value), attribute), ()), before)
        return (
            value if value != NONE or not rest else _last(self.named.get((frame, path), ()), before)
        )

    def home_step(self, step: int) -> int:
        """The step of the statement that a step belongs to: inside a comprehension, that of the
        function around it.
        """
        frame = self.steps[step][0] if step != NONE else NONE
        while (
            frame != NONE
            and self.frames[frame].function.endswith(COMPREHENSIONS)
            and self.frames[frame].step != NONE
        ):
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
        runs, number = 0, 1
        standing: dict[int, ast.stmt | None] = {}
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

    @cached_property
    def _given(self) -> dict[int, dict[str, int]]:
        found: dict[int, dict[str, int]] = defaultdict(dict)
        for event in self.events:
            if event.kind == "arg":
                found[event.frame][event.name] = event.outputs[0]
        return found

    def arguments(self, frame: int) -> dict[str, int]:
        """The values a call began with, by name."""
        return self._given.get(frame, {})

    def inside(self, value: int) -> list[int]:
        """The tensors in a tuple, as values: those of the same content that were met before it."""
        items = self.content(value) if isinstance(self.content(value), tuple) else ()
        found = []
        for item in items:
            if isinstance(item, Tensor):
                alike = (
                    n
                    for n, other in self.tensors()
                    if other.shape == item.shape and other.dtype == item.dtype and other.equal(item)
                )
                found += list(alike)[:1]
        return found

    @cached_property
    def starts(self) -> dict[int, int]:
        """Frame → the place of its first argument in the order of events."""
        found: dict[int, int] = {}
        for event in self.events:
            if event.kind == "arg":
                found.setdefault(event.frame, event.at)
        return found

    def operands(self, event: Event) -> Iterator[tuple[str, int]]:
        """(path, value) of every name that the event's statement reads, inside the event's own
        place if it has one.
        """
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


def _last(changes: Sequence[tuple[int, int]], before: int) -> int:
    value = NONE
    for at, number in changes:
        if at >= before:
            break
        value = number
    return value
