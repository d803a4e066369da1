"""Which single part of a program, given right values instead of its own, would make every result
right? Proof, where there is one.

A part is one operation at one place of the source, in all its executions. What it is given is what
some part of a right run computed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import torch
from torch import Tensor

from tutor.candidate.wire.protocol import Missing
from tutor.faults.budget import Budget
from tutor.faults.replace.replay import Replay, Substitute
from tutor.faults.replace.variants import variants
from tutor.faults.slice.correctness import Correctness
from tutor.faults.slice.suspects import UNKNOWN, Symptom
from tutor.faults.trace.execution_series import Series, all_series
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event
from tutor.faults.trace.value_equality import EXACT, equal

OPERATIONS = 5_000  # that are done again, for all of it
SECONDS = 240.0  # the outer limit
MAX_EXECUTIONS = 200


@dataclass(frozen=True)
class Replacement:
    """event: the first execution that has to give something else. want: what it has to give."""

    event: Event
    want: Any
    how: str = "value"


class ValueReplacement:
    """The search for one run."""

    def __init__(self, run: Trace, right: ReferenceValues, rightness: Correctness) -> None:
        self.run = run
        self.right = right
        self.rightness = rightness
        self.work = Budget(OPERATIONS, SECONDS)
        self.replay = Replay(run, self.work)

    def first(self, symptoms: Sequence[Symptom], failed: Event | None = None) -> Replacement | None:
        """The earliest part that is not right by itself and whose right values make all sinks
        right; None where there is none.
        """
        goals = self._goals(symptoms)
        if failed is not None:
            goals[NONE] = lambda made: isinstance(made, Tensor) and self.right.has(made.double())
        if not goals:
            return None
        self.goals, self.failed = goals, failed
        self.kept = self._kept(symptoms)
        behind = [self._behind(self.run.makers.get(symptom.value)) for symptom in symptoms] + (
            [self._behind(failed)] if failed else []
        )
        for group in self._parts():
            if all(any(event.at in known for event in group) for known in behind):
                found = self._repaired(group) or self._varied(group)
                if found is not None:
                    return found
            if self.work.is_over:
                return None
        return None

    def is_cut_short(self) -> bool:
        """Whether the search ended before it had tried everything, so that finding nothing says
        nothing.
        """
        return self.work.is_over

    def _goals(self, symptoms: Sequence[Symptom]) -> dict[int, Callable[[Any], bool]]:
        goals: dict[int, Callable[[Any], bool]] = {}
        for symptom in symptoms:
            if (
                symptom.value == NONE
                or isinstance(symptom.want, Missing)
                or not isinstance(symptom.want, Tensor)
            ):
                return {}
            goals[symptom.value] = _meets(symptom.want)
        return goals

    def _behind(self, event: Event | None) -> set[int]:
        """The places in the order of all operations that led to this one, itself among them."""
        found: set[int] = set()
        queue = [event] if event is not None else []
        while queue:
            here = queue.pop()
            if here.at not in found:
                found.add(here.at)
                queue += [
                    made
                    for value in here.inputs
                    if (made := self.run.makers.get(value)) is not None and made.at < here.at
                ]
        return found

    def _parts(self) -> list[list[Event]]:
        """The operations of each place of the source that are not all right, in the order of their
        first wrong execution.
        """
        groups: dict[Any, list[Event]] = defaultdict(list)
        for event in self.run.events:
            if (
                event.kind == "op"
                and event.step != NONE
                and event.place is not None
                and event.outputs
                and event.name != "__iter__"
            ):
                groups[
                    self.run.frames[self.run.steps[event.step][0]].file, event.place, event.name
                ].append(event)
        rows = [
            (self._wrong(group), group) for group in groups.values() if len(group) <= MAX_EXECUTIONS
        ]
        return [
            group
            for wrong, group in sorted(rows, key=lambda row: row[0][0].at if row[0] else 0)
            if wrong
        ]

    def _wrong(self, group: list[Event]) -> list[Event]:
        """The executions whose value may be wrong: no right run had it, or only on the way to what
        got a name, or it is an old one.
        """
        found: list[Event] = []
        before: list[Tensor] = []
        for event in group:
            content = self.run.content(event.outputs[0])
            if not isinstance(content, Tensor) or not content.numel():
                continue
            old = (
                any(item.shape == content.shape and bool(item.eq(content).all()) for item in before)
                and content.numel() > 1
            )
            before.append(content)
            if old or not self._is_known(event.outputs[0], content):
                found.append(event)
        return found

    def _is_known(self, value: int, content: Tensor) -> bool:
        if (
            value in self.goals
            or content.numel() < 2
            or content.dtype is torch.bool
            or self.right.find(content) != EXACT
        ):
            return False
        return value not in self._named or self.right.is_named(content)

    @cached_property
    def _named(self) -> set[int]:
        return {event.outputs[0] for event in self.run.events if event.kind in ("set", "return")}

    def _kept(self, symptoms: Sequence[Symptom]) -> dict[int, Callable[[Any], bool]]:
        """The parts of the result that are right."""
        wrong = [symptom.place for symptom in symptoms]
        return {
            value: _meets(content)
            for place, value in self.run.places.items()
            if place.startswith("result") and value not in self.goals and isinstance(content := self.run.content(value), Tensor)
            and not any(place.startswith(other) or other.startswith(place) for other in wrong)
        }  # fmt: skip

    def _repaired(self, group: list[Event]) -> Replacement | None:
        """With values of right runs."""
        wrong = self._wrong(group)
        for instead in self._instead(group, wrong):
            at = self.works(instead)
            if at != NONE:
                return Replacement(self.run.events[at], instead.get(at, UNKNOWN))
            if self.work.is_over:
                break
        return None

    def _varied(self, group: list[Event]) -> Replacement | None:
        """With a slip of the operation mended in all its executions; not where right runs have what
        it gives.
        """
        if any(
            self.right.find(self.run.content(event.outputs[0])) == EXACT
            for event in self._wrong(group)
        ):
            return None
        for number, (how, _) in enumerate(variants(group[0], self.run, axes_only=True)):
            instead = {
                event.at: other[number][1]
                for event in group
                if len(other := list(variants(event, self.run, axes_only=True))) > number
            }
            at = self.works(instead)
            if at != NONE:
                return Replacement(self.run.events[at], UNKNOWN, how)
            if self.work.is_over:
                break
        return None

    def works(self, instead: Mapping[int, Substitute]) -> int:
        """The place of the first operation that gives something else, where all comes right; NONE
        where not. After `first`.
        """
        return self.replay.works(instead, self.goals, self.kept, self.failed)

    def _instead(self, group: list[Event], wrong: list[Event]) -> Iterator[dict[int, Tensor]]:
        """What the executions of a part may give instead: what a part of a right run gave in turn,
        or one value for the wrong one.
        """
        content = self.run.content(wrong[0].outputs[0])
        series = sorted(self.series, key=lambda items: items[-1].shape != content.shape)
        if any(
            self.right.find(self.run.content(event.outputs[0])) == EXACT for event in wrong
        ):  # right for something: only a like one
            series = [items for items in series if items[-1].shape == content.shape]
        if content.dtype is torch.bool:
            series = [
                items for items in series if bool(((items[-1] == 0) | (items[-1] == 1)).all())
            ]
        if len(group) > 1:
            for items in series:
                if len(items) == len(group):
                    yield {event.at: item for event, item in zip(group, items, strict=True)}
                elif len(items) == 1 and items[0].shape == content.shape:
                    yield {event.at: items[0] for event in group}
        if len(wrong) == 1:
            for items in series:
                if len(items) == 1 or len(items) != len(group):
                    yield from ({wrong[0].at: item} for item in items)

    @property
    def series(self) -> list[Series]:
        """What each part of the right runs gave, execution by execution; each once."""
        if not self.right.series:
            self.right.series = all_series(self.right.traces)
        return self.right.series


def _meets(want: Tensor) -> Callable[[Any], bool]:
    return lambda made: isinstance(made, Tensor) and equal(made, want)
