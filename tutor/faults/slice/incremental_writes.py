"""Lists, tensors and running totals that are filled step by step: which step first put a number
there that is wrong and stays.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from torch import Tensor

from tutor.faults.slice.change_masks import changed_entries, overlap, wrong_entries
from tutor.faults.slice.suspects import Symptom
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.statements import targets
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Serial, Value
from tutor.faults.trace.value_equality import as_tensor


class WriteFault(Enum):
    """How a write is wrong."""

    WRONG = auto()  # it puts a wrong number there
    UNFINISHED = auto()  # it is right, and the last one for an entry that is not right yet
    NEVER_SET = auto()  # no write set what is wrong
    SHARED_ROWS = auto()  # it writes into rows that are one list


@dataclass(frozen=True)
class Write:
    """One write of several to the same object."""

    event: Event
    fault: WriteFault = WriteFault.WRONG


@dataclass(frozen=True, eq=False)
class _Change:
    """A write that changed something. entries: a mask of what it changed, in the shape of after."""

    event: Event
    before: Tensor | None
    after: Tensor
    entries: Tensor


class IncrementalWrites:
    """Histories of objects that change in place, and of numbers that a name gets in turn."""

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right

    def history(self, value: Value) -> list[Event]:
        """Every write to this object up to this content, oldest first; empty if fewer than two
        executions took part.
        """
        # a float has no identity: its history is that of its name
        serial = self.run.serial(value)
        if serial is None:
            writes = self._rebinding(value)
        else:
            every = self._histories.get(serial, ())
            writes = [event for event in every if event.outputs[0] <= value]
        # several writes in one execution are one computation, not a filling
        return writes if len({event.step for event in writes}) > 1 else []

    @cached_property
    def _histories(self) -> dict[Serial, list[Event]]:
        found: dict[Serial, list[Event]] = {}
        seen: set[Value] = set()
        for event in self.run.events:
            for value in event.outputs if event.kind in ("op", "set") else ():
                serial = self.run.serial(value)
                if serial is not None and value not in seen:
                    seen.add(value)
                    if self.run.makers.get(value) is event:
                        found.setdefault(serial, []).append(event)
        return found

    def _rebinding(self, value: Value) -> list[Event]:
        """A running number (`s += …`): all values its name had in this call, up to this one."""
        last = self._first_naming(value)
        if last is None or last.frame is None:
            return []
        history = self.run.named.get((last.frame, last.name), ())
        events = (self.run.events[at] for at, _ in history if at <= last.at)
        return [event for event in events if event.kind == "set"]

    def _first_naming(self, value: Value) -> Event | None:
        """The statement that first gave a computed float its name."""
        if self.run.maker(value) is None or not isinstance(self.run.content(value), float):
            return None
        for event in self.run.events:
            if event.kind == "set" and event.outputs == (value,):
                is_own = event.name in targets(self.run.statement(event.step))
                return event if is_own else None
        return None

    def first_wrong(self, writes: list[Event], symptom: Symptom) -> Write:
        """The write that put the first wrong number where it stayed."""
        wrong = self._wrong_entries(writes[-1], symptom)
        # the entries first written of those that stay wrong, and their last write so far
        begun: tuple[Tensor, Event] | None = None
        for change in self._changes(writes, wrong):
            # a write that some right value agrees with may be a step on a right way
            if change.event is not writes[-1] and self._may_become_right(change):
                begun = _continued(begun, change)
            elif self._has_shared_rows(change):
                return Write(writes[0], WriteFault.SHARED_ROWS)
            elif begun is None or overlap(begun[0], change.entries):
                return Write(change.event)
            else:
                break
        if begun is not None:
            return Write(begun[1], WriteFault.UNFINISHED)
        is_gap = wrong is not None and bool(wrong.dim())
        return Write(writes[-1], WriteFault.NEVER_SET if is_gap else WriteFault.WRONG)

    def _wrong_entries(self, last: Event, symptom: Symptom) -> Tensor | None:
        if last.outputs[0] != symptom.value:
            return None
        return wrong_entries(as_tensor(self.run.content(last.outputs[0])), symptom.want)

    def _changes(self, writes: list[Event], wrong: Tensor | None) -> Iterator[_Change]:
        contents = [as_tensor(self.run.content(event.outputs[0])) for event in writes]
        for (before, after), event in zip(itertools.pairwise(contents), writes[1:], strict=True):
            entries = changed_entries(before, after, wrong)
            if after is not None and entries is not None:
                yield _Change(event, before, after, entries)

    def _may_become_right(self, change: _Change) -> bool:
        if change.after.dim():
            return self.right.same_place(change.after, change.entries)
        return self.right.has_number(float(change.after))

    def _has_shared_rows(self, change: _Change) -> bool:
        """Whether one write changed every row of a list of lists in the same way: they are one and
        the same list.
        """
        before, after = change.before, change.after
        is_list = isinstance(self.run.content(change.event.outputs[0]), list)
        if not is_list or before is None or after.dim() != 2 or after.shape[0] < 2:
            return False
        changed = before != after
        return bool((after == after[:1]).all()) and bool((changed == changed[:1]).all())


def _continued(begun: tuple[Tensor, Event] | None, change: _Change) -> tuple[Tensor, Event]:
    """The entries first written, with their last write so far."""
    if begun is None:
        return change.entries, change.event
    return (begun[0], change.event) if overlap(begun[0], change.entries) else begun
