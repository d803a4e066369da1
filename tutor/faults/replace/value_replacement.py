"""Which single part of a program, given right values instead of its own, would make every result
right? Proof, where there is one.

The values are what parts of right runs computed; the idea is that of Jeffrey, Gupta and Gupta,
ISSTA 2008.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from tutor.faults.budget import Budget
from tutor.faults.replace.program_parts import Part, program_parts
from tutor.faults.replace.replay import Check, Goals, Replay, Substitute
from tutor.faults.replace.variants import variants
from tutor.faults.slice.suspects import UNKNOWN, Symptom
from tutor.faults.trace.execution_series import Series
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import EXACT, equal, is_real

OPERATIONS = 5_000  # that are done again, in all
SECONDS = 240.0  # the outer limit


@dataclass(frozen=True)
class Replacement:
    """event: the first execution that has to give something else. want: what it has to give.
    by_value: whether values of right runs did it, not another form of the operation.
    """

    event: Event
    want: Any
    by_value: bool = True


class ValueReplacement:
    """The search for one run."""

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right
        self.budget = Budget(OPERATIONS, SECONDS)
        self.goals = Goals()
        self._replay = Replay(run, self.budget)

    def first(self, symptoms: Sequence[Symptom], failed: Event | None = None) -> Replacement | None:
        """The earliest part that is not right by itself and whose right values make all symptoms
        right; None where there is none. failed: an operation that raised, in place of symptoms.
        """
        wanted = self._wanted(symptoms)
        if failed is not None:
            wanted[None] = lambda made: is_real(made) and self.right.has(made.double())
        if not wanted:
            return None
        self.goals = Goals(wanted, self._kept(symptoms, wanted), failed)
        ends = [self.run.maker(symptom.value) for symptom in symptoms]
        for part in self._parts_behind([*ends, failed] if failed is not None else ends):
            found = self._replaced(part) or self._varied(part)
            if found is not None or self.budget.is_over:  # the parts come in the order of the run
                return found
        return None

    def _parts_behind(self, ends: Sequence[Event | None]) -> Iterator[Part]:
        """The parts that are not all right and have an execution behind every one of the ends."""
        behind = [self._behind(end) for end in ends]
        results = {value for value in self.goals.wanted if value is not None}
        for part in program_parts(self.run, self.right, results):
            executed = {event.at for event in part.executions}
            if all(executed & before for before in behind):
                yield part

    @property
    def is_cut_short(self) -> bool:
        """Whether the search ended before it had tried everything: then no finding says little."""
        return self.budget.is_over

    def fixes_at(self, instead: Mapping[int, Substitute]) -> int | None:
        """The position of the first operation that gives something else, where all comes right;
        None where not. After `first`.
        """
        return self._replay.fixes_at(instead, self.goals)

    def fixes(self, instead: Mapping[int, Substitute]) -> bool:
        """Whether all comes right with these substitutes. After `first`."""
        return self.fixes_at(instead) is not None

    def _wanted(self, symptoms: Sequence[Symptom]) -> dict[Value | None, Check]:
        """Empty where a result was never made or is not a tensor."""
        wanted: dict[Value | None, Check] = {}
        for symptom in symptoms:
            if symptom.value is None or not isinstance(symptom.want, Tensor):
                return {}
            wanted[symptom.value] = _equals(symptom.want)
        return wanted

    def _kept(
        self, symptoms: Sequence[Symptom], wanted: Mapping[Value | None, Check]
    ) -> dict[Value, Check]:
        """The parts of the result that are right."""
        wrong = [symptom.place for symptom in symptoms]
        kept: dict[Value, Check] = {}
        for place, value in self.run.places.items():
            content = self.run.content(value)
            is_result = place.startswith("result") and value not in wanted
            if is_result and isinstance(content, Tensor) and not _is_near(place, wrong):
                kept[value] = _equals(content)
        return kept

    def _behind(self, event: Event | None) -> set[int]:
        """The positions of all operations that led to this one, itself among them."""
        found: set[int] = set()
        queue = [event] if event is not None else []
        while queue:
            here = queue.pop()
            if here.at in found:
                continue
            found.add(here.at)
            makers = (self.run.maker(value) for value in here.inputs)
            queue += [made for made in makers if made is not None and made.at < here.at]
        return found

    def _replaced(self, part: Part) -> Replacement | None:
        """With values of right runs."""
        for instead in self._candidates(part):
            at = self.fixes_at(instead)
            if at is not None:
                return Replacement(self.run.events[at], instead.get(at, UNKNOWN))
            if self.budget.is_over:
                break
        return None

    def _varied(self, part: Part) -> Replacement | None:
        """With one mistake corrected in all executions; not where right runs have what it gives."""
        if self._is_right_somewhere(part):
            return None
        rows = [(event.at, list(variants(event, axes_only=True))) for event in part.executions]
        for number in range(len(rows[0][1])):
            at = self.fixes_at({at: row[number] for at, row in rows if len(row) > number})
            if at is not None:
                return Replacement(self.run.events[at], UNKNOWN, by_value=False)
            if self.budget.is_over:
                break
        return None

    def _is_right_somewhere(self, part: Part) -> bool:
        contents = (self.run.content(event.outputs[0]) for event in part.wrong)
        return any(self.right.find(content) == EXACT for content in contents)

    def _candidates(self, part: Part) -> Iterator[dict[int, Tensor]]:
        """What the executions of a part may give instead: what a part of a right run gave in turn,
        or one value for the wrong one.
        """
        series = self._likely_series(part)
        if len(part.executions) > 1:
            yield from self._for_all(part, series)
        if len(part.wrong) == 1:
            wrong, count = part.wrong[0], len(part.executions)
            single = [items for items in series if len(items) == 1 or len(items) != count]
            yield from ({wrong.at: item} for items in single for item in items)

    def _for_all(self, part: Part, series: Sequence[Series]) -> Iterator[dict[int, Tensor]]:
        executions = part.executions
        shape = self.run.content(part.wrong[0].outputs[0]).shape
        for items in series:
            if len(items) == len(executions):
                yield {event.at: item for event, item in zip(executions, items, strict=True)}
            elif len(items) == 1 and items[0].shape == shape:
                yield {event.at: items[0] for event in executions}

    def _likely_series(self, part: Part) -> list[Series]:
        """The series that can be tried, those of the same shape first."""
        content = self.run.content(part.wrong[0].outputs[0])
        series = sorted(self.right.series, key=lambda items: items[-1].shape != content.shape)
        if self._is_right_somewhere(part):  # right for something: only a like one is better
            series = [items for items in series if items[-1].shape == content.shape]
        if content.dtype is torch.bool:
            series = [items for items in series if _is_mask(items[-1])]
        return series


def _equals(want: Tensor) -> Check:
    return lambda made: isinstance(made, Tensor) and equal(made, want)


def _is_near(place: str, others: Sequence[str]) -> bool:
    """Whether one of the places is in the other: "result" and "result[0]"."""
    return any(place.startswith(other) or other.startswith(place) for other in others)


def _is_mask(item: Tensor) -> bool:
    return bool(((item == 0) | (item == 1)).all())
