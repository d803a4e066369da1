"""Calls of a learner's run beside those of right runs: was this one handed what a right one is
handed?
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from torch import Tensor

from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event
from tutor.faults.trace.value_equality import as_good

NUMBERS = (Tensor, int, float)


@dataclass(frozen=True)
class Unlike:
    """One thing that a call got and that is not as in the right call most like it. name: as the
    function called calls it.

    made: the statement that set it, where it is an attribute of an object; None for an argument.
    """

    name: str
    value: int
    want: Any
    made: Event | None = None


class Calls:
    """Finds the call of a right run that is most like one of the learner's."""

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right
        self._known: dict[int, list[Unlike]] = {}

    def unlike(self, frame: int) -> list[Unlike]:
        """What this call got otherwise than the most similar right call; empty if some right call
        got the same, or none is similar.
        """
        if frame not in self._known:
            self._known[frame] = self._compare(frame)
        return self._known[frame]

    def _compare(self, frame: int) -> list[Unlike]:
        mine = given(self.run, frame)
        best: list[str] | None = None
        wants: dict[str, Any] = {}
        for trace in self.right.traces:
            for number, other in enumerate(trace.frames):
                if other.function != self.run.frames[frame].function:
                    continue
                theirs = {
                    key: trace.content(value) for key, (_, value, _) in given(trace, number).items()
                }
                bad = [
                    key
                    for key in mine.keys() & theirs.keys()
                    if not as_good(self.run.content(mine[key][1]), theirs[key])
                ]
                if not bad:
                    return []
                if best is None or len(bad) < len(best):
                    best, wants = bad, theirs
        if not best or (len(best) == len(mine) > 2):
            return []
        rows = [
            Unlike(mine[key][0], mine[key][1], wants[key], mine[key][2]) for key in sorted(best)
        ]
        return sorted(rows, key=lambda row: row.made.at if row.made else -1)

    def same_call(self, frame: int, trace: Trace) -> int:
        """The call of a right run that got the same, -1 if there is none."""
        mine = given(self.run, frame)
        for number, other in enumerate(trace.frames):
            if other.function == self.run.frames[frame].function:
                theirs = given(trace, number)
                shared = mine.keys() & theirs.keys()
                if shared and all(
                    as_good(self.run.content(mine[key][1]), trace.content(theirs[key][1]))
                    for key in shared
                ):
                    return number
        return NONE

    def same_statement(self, frame: int) -> Iterator[int]:
        """The calls that the same statement made up to this one, in earlier rounds of a loop."""
        mine = self.run.frames[frame]
        for number, other in enumerate(self.run.frames[: frame + 1]):
            if (
                other.caller == mine.caller
                and other.step != NONE
                and self.run.statement(other.step) is self.run.statement(mine.step)
            ):
                yield number

    def alias(self, frame: int, value: int) -> Event | None:
        """The statement `a = b` or `self.a = b` that gave the wrong value the name under which the
        caller handed it over.
        """
        caller, start = self.run.frames[frame].caller, beginning(self.run, frame)
        read = {
            path
            for path, number in self.run.operands(Event("call", start, self.run.frames[frame].step))
            if number == value
        }
        for event in reversed(self.run.events[:start]):
            mine = event.frame == caller and event.name in read
            kept = event.owner != NONE and any(
                path.endswith(f".{event.attribute}") for path in read
            )
            if (
                event.kind == "set"
                and event.step != NONE
                and event.outputs == (value,)
                and (mine or kept)
            ):
                statement = self.run.statement(event.step)
                plain = isinstance(statement, ast.Assign) and isinstance(
                    statement.value, (ast.Name, ast.Attribute, ast.Subscript)
                )
                return event if plain else None
        return None


def given(run: Trace, frame: int) -> dict[str, tuple[str, int, Event | None]]:
    """By position, what a call got: numbers and tensors, and of objects the tensors that were set
    on them by then.
    """
    start = beginning(run, frame)
    found: dict[str, tuple[str, int, Event | None]] = {}
    for index, (name, value) in enumerate(run.arguments(frame).items()):
        if isinstance(run.content(value), NUMBERS):
            found[str(index)] = (name, value, None)
            continue
        if isinstance(run.content(value), tuple):
            for place, item in enumerate(run.inside(value)):
                found[f"{index}[{place}]"] = (name, item, None)
            continue
        serial = run.serial(value)
        for (owner, attribute), changes in run.attributes.items():
            if owner == serial != NONE:
                seen = [(at, number) for at, number in changes if at < start]
                if seen and isinstance(run.content(seen[-1][1]), Tensor):
                    found[f"{index}.{attribute}"] = (
                        f"{name}.{attribute}",
                        seen[-1][1],
                        run.events[seen[-1][0]],
                    )
    return found


def beginning(run: Trace, frame: int) -> int:
    """The place of the call in the order of events."""
    return run.starts.get(frame, 0)
