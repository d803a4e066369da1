"""Calls of a learner's run beside those of right runs: did this one get what a right one gets?"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from torch import Tensor

from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Frame, Value
from tutor.faults.trace.value_equality import as_good

NUMBERS = (Tensor, int, float)
PLAIN_SOURCES = (ast.Name, ast.Attribute, ast.Subscript)  # nothing is computed in `a = b`


@dataclass(frozen=True)
class Argument:
    """One thing that a call got. name: as the called function calls it. setting: the statement that
    set it, where it is an attribute of an object; None for an argument.
    """

    name: str
    value: Value
    setting: Event | None = None


@dataclass(frozen=True)
class UnlikeArgument:
    """An argument that differs from the one of the right call most like it. want: that one."""

    mine: Argument
    want: Any


class CallArguments:
    """Finds the call of a right run that is most like one of the learner's."""

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right
        self._known: dict[Frame, list[UnlikeArgument]] = {}

    def unlike(self, frame: Frame) -> list[UnlikeArgument]:
        """What this call got otherwise than the most similar right call; empty if some right call
        got the same, or none is similar.
        """
        if frame not in self._known:
            self._known[frame] = self._compare(frame)
        return self._known[frame]

    def _compare(self, frame: Frame) -> list[UnlikeArgument]:
        mine = arguments_of(self.run, frame)
        best: list[UnlikeArgument] = []
        for trace in self.right.traces:
            for other in self._same_function(frame, trace):
                unlike = self._differing(mine, arguments_of(trace, other), trace)
                if not unlike:  # some right call got the very same: it is not to blame
                    return []
                if not best or len(unlike) < len(best):
                    best = unlike
        if len(best) == len(mine) > 2:
            return []  # nothing in common: another call altogether
        return sorted(best, key=lambda row: row.mine.setting.at if row.mine.setting else -1)

    def _differing(
        self, mine: dict[str, Argument], theirs: dict[str, Argument], trace: Trace
    ) -> list[UnlikeArgument]:
        found = []
        for key in sorted(mine.keys() & theirs.keys()):
            want = trace.content(theirs[key].value)
            if not as_good(self.run.content(mine[key].value), want):
                found.append(UnlikeArgument(mine[key], want))
        return found

    def _same_function(self, frame: Frame, trace: Trace) -> Iterator[Frame]:
        function = self.run.calls[frame].function
        for number, other in enumerate(trace.calls):
            if other.function == function:
                yield Frame(number)

    def same_call(self, frame: Frame, trace: Trace) -> Frame | None:
        """The first call of a right run that got the same; None if there is none."""
        mine = arguments_of(self.run, frame)
        for other in self._same_function(frame, trace):
            theirs = arguments_of(trace, other)
            if mine.keys() & theirs.keys() and not self._differing(mine, theirs, trace):
                return other
        return None

    def same_statement(self, frame: Frame) -> Iterator[Frame]:
        """The calls that the same statement made up to this one, in earlier passes of a loop."""
        mine = self.run.calls[frame]
        statement = self.run.statement(mine.step)
        for number, other in enumerate(self.run.calls[: frame + 1]):
            if other.caller != mine.caller or other.step is None:
                continue
            if self.run.statement(other.step) is statement:
                yield Frame(number)

    def alias(self, frame: Frame, value: Value) -> Event | None:
        """The statement `a = b` or `self.a = b` that gave the wrong value the name under which the
        caller passed it.
        """
        call, start = self.run.calls[frame], beginning(self.run, frame)
        read = self._paths_of(value, Event("call", start, call.step))
        for event in reversed(self.run.events[:start]):
            if event.kind == "set" and event.outputs == (value,):
                is_read = event.frame == call.caller and event.name in read
                if event.step is not None and (is_read or _is_attribute_of(event, read)):
                    return event if self._is_plain(event) else None
        return None

    def _paths_of(self, value: Value, event: Event) -> set[str]:
        """The names under which an event's statement reads a value."""
        return {path for path, number in self.run.operands(event) if number == value}

    def _is_plain(self, event: Event) -> bool:
        statement = self.run.statement(event.step)
        return isinstance(statement, ast.Assign) and isinstance(statement.value, PLAIN_SOURCES)


def _is_attribute_of(event: Event, paths: set[str]) -> bool:
    return event.owner is not None and any(path.endswith(f".{event.attribute}") for path in paths)


def arguments_of(run: Trace, frame: Frame) -> dict[str, Argument]:
    """By position, what a call got: numbers and tensors, the tensors of a tuple, and of an object
    the tensors that were set on it by then.
    """
    found: dict[str, Argument] = {}
    # by position, since a learner's parameters may have other names
    for index, (name, value) in enumerate(passed(run, frame).items()):
        content = run.content(value)
        if isinstance(content, NUMBERS):
            found[str(index)] = Argument(name, value)
        elif isinstance(content, tuple):
            for place, item in enumerate(_inside(run, content)):
                found[f"{index}[{place}]"] = Argument(name, item)
        else:
            for attribute, argument in _attributes(run, frame, name, value):
                found[f"{index}.{attribute}"] = argument
    return found


def passed(run: Trace, frame: Frame) -> dict[str, Value]:
    """The values a call began with, by name."""
    return {event.name: event.outputs[0] for event in run.arguments.get(frame, ())}


def _attributes(
    run: Trace, frame: Frame, name: str, value: Value
) -> Iterator[tuple[str, Argument]]:
    serial, start = run.serial(value), beginning(run, frame)
    for (owner, attribute), changes in run.attributes.items():
        seen = [change for change in changes if change[0] < start] if owner == serial else []
        if seen and isinstance(run.content(seen[-1][1]), Tensor):
            at, item = seen[-1]
            yield attribute, Argument(f"{name}.{attribute}", item, run.events[at])


def _inside(run: Trace, items: tuple[Any, ...]) -> Iterator[Value]:
    """The tensors in a tuple, as values: the first of the same content."""
    for item in items:
        if isinstance(item, Tensor):
            alike = (value for value, other in run.tensors() if _is_identical(other, item))
            yield from list(alike)[:1]


def _is_identical(one: Tensor, other: Tensor) -> bool:
    return one.shape == other.shape and one.dtype == other.dtype and one.equal(other)


def beginning(run: Trace, frame: Frame) -> int:
    """The position of a call among all events: that of its first argument."""
    arguments = run.arguments.get(frame)
    return arguments[0].at if arguments else 0
