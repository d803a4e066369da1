"""Do a recorded run's operations again with other values in some places: would its results then be
right? Where a run did something else than operations with a value, nothing is known.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor

from tutor.faults.budget import Budget
from tutor.faults.replace.redo import Unknown, redo
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import equal

# a value; another operation; other operands by value
Substitute = Tensor | Event | Mapping[Value, Any]
Check = Callable[[Any], bool]


@dataclass(frozen=True)
class Goals:
    """What has to be true of the values that are made instead.

    wanted: of the results that are wrong; None is the result of the failed operation. kept: of
    those that are right now. failed: the operation that raised, where one did.
    """

    wanted: Mapping[Value | None, Check] = field(default_factory=dict)
    kept: Mapping[Value, Check] = field(default_factory=dict)
    failed: Event | None = None

    def of(self, value: Value | None, event: Event) -> Check | None:
        """The check of a value that this event makes; None where anything will do."""
        if value is None:
            return self.wanted.get(None) if event is self.failed else None
        return self.wanted.get(value) or self.kept.get(value)


class Replay:
    """One recorded run. budget: spent by each operation that is done again."""

    def __init__(self, run: Trace, budget: Budget) -> None:
        self.run = run
        self.budget = budget

    def fixes_at(self, forced: Mapping[int, Substitute], goals: Goals) -> int | None:
        """The position of the first operation that gives something else, where every goal is met;
        None where not. forced: what the operations at these positions give instead, or which
        operations or operands are in their place.
        """
        progress = _Progress(self.run, goals, list(forced))
        first: int | None = None
        for event in progress.events():
            try:
                outputs = self._outputs(event, forced.get(event.at), progress.changed)
            except Unknown:  # nobody knows what the run would have made of it
                return None
            # what comes out as before changes nothing further on
            if self._is_unchanged(event, outputs):
                continue
            first = event.at if first is None else first
            if not progress.accept(event, outputs):
                return None
        return first if progress.is_complete else None

    def _outputs(
        self, event: Event, given: Substitute | None, changed: Mapping[Value, Any]
    ) -> list[Any]:
        """Raises Unknown."""
        if isinstance(given, Tensor):
            return [given]
        if isinstance(given, Event):
            event, given = given, None
        now = {**changed, **given} if given else changed
        self.budget.spend()
        return redo(event, lambda value: self._content(value, now))

    def _content(self, value: Value, now: Mapping[Value, Any]) -> Any:
        found = now.get(value, self.run.content(value))
        if not isinstance(found, (Tensor, float)):
            raise Unknown
        return found

    def _is_unchanged(self, event: Event, outputs: Sequence[Any]) -> bool:
        if not event.outputs or not outputs:
            return False
        made, was = outputs[0], self.run.content(event.outputs[0])
        if not isinstance(made, Tensor) or not isinstance(was, Tensor) or made.shape != was.shape:
            return False
        return torch.equal(made, was) or equal(made, was)


class _Progress:
    """What a replay has changed so far, and which goals it has met."""

    def __init__(self, run: Trace, goals: Goals, queue: list[int]) -> None:
        self.run = run
        self.goals = goals
        self.changed: dict[Value, Any] = {}
        self._queue = queue
        heapq.heapify(self._queue)
        self._met: set[Value | None] = set()

    def events(self) -> Iterator[Event]:
        """The events that are to be done again, each once, in the order of the run."""
        last = -1
        while self._queue:
            at = heapq.heappop(self._queue)
            if at > last:  # only later events are added, so an equal position is a repetition
                last = at
                yield self.run.events[at]

    def accept(self, event: Event, outputs: Sequence[Any]) -> bool:
        """Take over what the event makes now; False where that spoils a goal."""
        for value, made in zip(event.outputs or (None,), outputs, strict=False):
            check = self.goals.of(value, event)
            if check is not None:
                if not check(made):
                    return False
                if value in self.goals.wanted:
                    self._met.add(value)
            if value is not None:
                self.changed[value] = made
                for use in self.run.uses.get(value, ()):
                    if use.at > event.at:
                        heapq.heappush(self._queue, use.at)
        return True

    @property
    def is_complete(self) -> bool:
        """Whether every goal is met."""
        return len(self._met) == len(self.goals.wanted)
