"""Lists, tensors and running totals that are filled step by step: which step first put a number
there that is wrong and stays.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor

from tutor.faults.slice.suspects import Symptom
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.statements import targets
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event, as_tensor


@dataclass(frozen=True)
class Change:
    """One step of a filling. why: "made", "unfinished" (right, and the last one for that entry),
    "early" (no step set what is wrong), "shared rows" (a list of rows that are one list).
    """

    event: Event
    why: str = "made"


class IncrementalWrites:
    """Histories of objects that change in place, and of numbers that a name is given in turn."""

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right

    def history(self, value: int) -> list[Event]:
        """Every change of this object up to this content, oldest first; empty if fewer than two
        statements took part.
        """
        serial = self.run.serial(value)
        if serial == NONE:
            chain = self._rebinding(value)
        else:
            chain = [
                event for event in self._histories.get(serial, ()) if event.outputs[0] <= value
            ]
        return chain if len({event.step for event in chain}) > 1 else []

    @cached_property
    def _histories(self) -> dict[int, list[Event]]:
        found: dict[int, list[Event]] = {}
        seen: set[int] = set()
        for event in self.run.events:
            for value in event.outputs:
                if (
                    event.kind in ("op", "set")
                    and value != NONE
                    and value not in seen
                    and self.run.serial(value) != NONE
                ):
                    seen.add(value)
                    if self.run.makers.get(value) is event:
                        found.setdefault(self.run.serial(value), []).append(event)
        return found

    def _rebinding(self, value: int) -> list[Event]:
        """A running number (`s += …`): every value that its name had in this call, up to this one."""
        if self.run.makers.get(value) is None or not isinstance(self.run.content(value), float):
            return []
        name = next(
            (
                event
                for event in self.run.events
                if event.kind == "set" and event.outputs == (value,)
            ),
            None,
        )
        statement = (
            self.run.statement(name.step) if name is not None and name.step != NONE else None
        )
        if name is None or statement is None or name.name not in targets(statement):
            return []
        settings = self.run.events[: name.at + 1]
        return [
            event
            for event in settings
            if event.kind == "set" and (event.frame, event.name) == (name.frame, name.name)
        ]

    def first_wrong(self, chain: list[Event], symptom: Symptom) -> Change:
        """The change that put the first wrong number where it stayed."""
        contents = [as_tensor(self.run.content(event.outputs[0])) for event in chain]
        wrong = (
            _wrong_entries(contents[-1], symptom) if chain[-1].outputs[0] == symptom.value else None
        )
        begun: tuple[Tensor, Event] | None = (
            None  # the entry first written of those that stay wrong, and its last change so far
        )
        for (before, after), event in zip(itertools.pairwise(contents), chain[1:], strict=True):
            changed = _changed(before, after, wrong)
            if after is None or changed is None:
                continue
            if event is not chain[-1] and self._may_become_right(after, changed):
                if begun is None or _meet(begun[0], changed):
                    begun = (changed if begun is None else begun[0], event)
            elif _shared_rows(self.run.content(event.outputs[0]), before, after):
                return Change(chain[0], "shared rows")
            elif begun is None or _meet(begun[0], changed):
                return Change(event)
            else:
                return Change(begun[1], "unfinished")
        if begun is not None:
            return Change(begun[1], "unfinished")
        return Change(chain[-1], "early" if wrong is not None and wrong.dim() else "made")

    def _may_become_right(self, after: Tensor, changed: Tensor) -> bool:
        return (
            self.right.same_place(after, changed)
            if after.dim()
            else self.right.has_number(float(after))
        )


def _shared_rows(content: object, before: Tensor | None, after: Tensor) -> bool:
    """Whether one step changed every row of a list of lists in the same way: they are one and the
    same list.
    """
    if not isinstance(content, list) or before is None or after.dim() != 2 or after.shape[0] < 2:
        return False
    changed = before != after
    return bool((after == after[:1]).all()) and bool((changed == changed[:1]).all())


def _meet(one: Tensor, other: Tensor) -> bool:
    """Whether two masks, one of which may be of a shorter list, have an entry in common."""
    size = min(one.shape[0], other.shape[0]) if one.dim() else 0
    return bool((one[:size] & other[:size]).any()) if one.dim() else bool(one & other)


def _wrong_entries(last: Tensor | None, symptom: Symptom) -> Tensor | None:
    want = as_tensor(symptom.want)
    if want is None or last is None or want.shape != last.shape or not want.numel():
        return None
    return ~((last - want).abs() <= 5e-5 * want.abs().max())


def _changed(before: Tensor | None, after: Tensor | None, wrong: Tensor | None) -> Tensor | None:
    """Where a step changed something (that is wrong in the end), as a mask of what came of it; None
    for nowhere.
    """
    if after is None or (before is None and not after.dim()):
        return None
    if before is None or (
        after.dim() and before.shape[1:] == after.shape[1:] and before.shape[0] < after.shape[0]
    ):
        changed = torch.ones_like(
            after, dtype=torch.bool
        )  # a list that grows: what is new is changed
        if before is not None:
            changed[: before.shape[0]] = before != after[: before.shape[0]]
    elif before.shape == after.shape:
        changed = before != after
    else:
        return None
    if wrong is not None and wrong.shape == after.shape:
        changed &= wrong
    elif wrong is not None and wrong.dim() and after.dim() and wrong.shape[1:] == after.shape[1:]:
        changed &= wrong[: after.shape[0]] if wrong.shape[0] >= after.shape[0] else changed
    return changed if bool(changed.any()) else None
