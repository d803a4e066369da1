"""A plain whole number that a name holds and that should be another one: would all come right with
another size in its stead?
"""

from __future__ import annotations

import ast
import dataclasses
from typing import Any

from torch import Tensor

from tutor.faults.replace.value_replacement import Replacement, ValueReplacement
from tutor.faults.replace.variants import form_of
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event

MAX_USES = 400
TWICE = 2


def other_number(repairs: ValueReplacement) -> tuple[Replacement, Event | None] | None:
    """The earliest such number, and its first use where that may be wrong as well; after
    `repairs.first`.
    """
    run = repairs.run
    if not hasattr(repairs, "goals"):
        return None
    sizes = _sizes(run)
    for (name, _), settings in _settings(run).items():
        uses = _uses(run, name, settings)
        value = run.content(settings[0].outputs[0])
        if not uses or len({run.content(event.outputs[0]) for event in settings}) > 1:
            continue
        for size in sizes - {value, 1}:
            at = repairs.works({use.at: _with_number(use, value, size) for use in uses})
            if at != NONE:
                unsure = TWICE in (
                    size / max(value, 1),
                    value / size,
                )  # a factor of 2 may be what is forgotten
                return Replacement(settings[0], size, "number"), run.events[at] if unsure else None
    return None


def _sizes(run: Trace) -> set[int]:
    given = (run.content(event.outputs[0]) for event in run.events if event.kind == "arg")
    return {size for content in given if isinstance(content, Tensor) for size in content.shape}


def _settings(run: Trace) -> dict[tuple[str, int], list[Event]]:
    found: dict[tuple[str, int], list[Event]] = {}
    for event in run.events:
        if (
            event.kind == "set"
            and event.step != NONE
            and type(run.content(event.outputs[0])) is int
        ):
            statement = run.statement(event.step)
            if isinstance(statement, ast.Assign) and not isinstance(statement.value, ast.Constant):
                found.setdefault((event.name, statement.lineno), []).append(event)
    return found


def _uses(run: Trace, name: str, settings: list[Event]) -> list[Event]:
    """The operations whose own part of the source reads it."""
    value = settings[0].outputs[0]
    rows = [
        event
        for event in run.events
        if event.kind == "op"
        and event.at > settings[0].at
        and event.form is not None
        and event.place
    ]
    return [
        event
        for event in rows[:MAX_USES]
        if any(path == name and number == value for path, number in run.operands(event))
    ]


def _with_number(event: Event, old: int, new: int) -> Event:
    def part(item: Any) -> Any:
        if item[0] == "c" and type(item[1]) is int and item[1] == old:
            return ["c", new]
        return [item[0], [part(inner) for inner in item[1]]] if item[0] in ("l", "u", "s") else item

    args, kwargs = form_of(event)
    return dataclasses.replace(
        event, form=[[part(item) for item in args], [[key, part(item)] for key, item in kwargs]]
    )
