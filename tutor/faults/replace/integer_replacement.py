"""A whole number under a name that should be another one: would all come right with another size
in its place?
"""

from __future__ import annotations

import ast
import dataclasses
from dataclasses import dataclass
from typing import Any

from torch import Tensor

from tutor.faults.replace.value_replacement import ValueReplacement
from tutor.faults.replace.variants import form_of
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event

MAX_OPERATIONS = 400  # that are looked through for uses of a number
FACTORS_THAT_ARE_FORGOTTEN = (2, 0.5)
HOLDS_PARTS = ("l", "u", "s")  # a list, tuple or slice in the form of arguments


@dataclass(frozen=True)
class IntegerReplacement:
    """setting: what gave the number its name. want: the size that makes all right. other: its first
    use, where that may be wrong as well.
    """

    setting: Event
    want: int
    other: Event | None


def integer_replacement(search: ValueReplacement) -> IntegerReplacement | None:
    """The earliest such number; None where there is none. After `search.first`."""
    if not search.goals.wanted:
        return None
    run = search.run
    sizes = _sizes(run)
    for settings in _settings(run):
        values = {run.content(event.outputs[0]) for event in settings}
        uses = _uses(run, settings[0])
        if len(values) > 1 or not uses:  # a number that changes is not a size
            continue
        found = _other_size(search, settings[0], uses, sizes)
        if found is not None:
            return found
    return None


def _other_size(
    search: ValueReplacement, setting: Event, uses: list[Event], sizes: set[int]
) -> IntegerReplacement | None:
    value = search.run.content(setting.outputs[0])
    for size in sizes - {value, 1}:
        at = search.fixes_at({use.at: _with_number(use, value, size) for use in uses})
        if at is not None:
            # a factor of 2 may as well be one that the formula lacks
            is_unsure = size / max(value, 1) in FACTORS_THAT_ARE_FORGOTTEN
            return IntegerReplacement(setting, size, search.run.events[at] if is_unsure else None)
    return None


def _sizes(run: Trace) -> set[int]:
    """The sizes of all tensors that calls began with."""
    given = (run.content(event.outputs[0]) for event in run.events if event.kind == "arg")
    return {size for content in given if isinstance(content, Tensor) for size in content.shape}


def _settings(run: Trace) -> list[list[Event]]:
    """The executions of each statement that computes a whole number and names it."""
    found: dict[tuple[str, int], list[Event]] = {}
    for event in run.events:
        if event.kind != "set" or type(run.content(event.outputs[0])) is not int:
            continue
        statement = run.statement(event.step)
        if isinstance(statement, ast.Assign) and not isinstance(statement.value, ast.Constant):
            found.setdefault((event.name, statement.lineno), []).append(event)
    return list(found.values())


def _uses(run: Trace, setting: Event) -> list[Event]:
    """The operations whose own part of the source reads the number."""
    read = (setting.name, setting.outputs[0])
    later = [event for event in run.events[setting.at + 1 :] if event.kind == "op"]
    rows = [event for event in later if event.form is not None and event.place]
    return [event for event in rows[:MAX_OPERATIONS] if read in set(run.operands(event))]


def _with_number(event: Event, old: int, new: int) -> Event:
    """The operation with every plain `old` among its arguments replaced by `new`."""

    def part(item: Any) -> Any:
        kind = item[0]
        if kind == "c" and type(item[1]) is int and item[1] == old:
            return ["c", new]
        return [kind, [part(inner) for inner in item[1]]] if kind in HOLDS_PARTS else item

    args, kwargs = form_of(event)
    form = [[part(item) for item in args], [[key, part(item)] for key, item in kwargs]]
    return dataclasses.replace(event, form=form)
