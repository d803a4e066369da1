"""Two computations side by side: where an operation of the learner's is one of a right run but for
an operand, that operand leads on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from torch import Tensor

from tutor.candidate.wire.protocol import Missing
from tutor.faults.slice.suspects import MOVES, Suspect, Symptom
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event
from tutor.faults.trace.value_equality import EXACT, as_good, equal

MAX_DEPTH = 60


class OperationAlignment:
    """is_clean: whether a value of the learner's is right by itself."""

    def __init__(self, run: Trace, right: ReferenceValues, is_clean: Callable[[int], bool]) -> None:
        self.run = run
        self.right = right
        self.is_clean = is_clean

    def deeper(self, event: Event, symptom: Symptom, want: Any) -> Suspect | None:
        """Where the computation behind an operation parts from that of a right run; None if it does
        so at the operation itself.
        """
        for trace, other in self._counterparts(event, want):
            found = self._down(event, trace, other, symptom, 0)
            if found is not None:
                return found
        return self._left_half_done(event, symptom)

    def _left_half_done(self, event: Event, symptom: Symptom) -> Suspect | None:
        """An operand that right runs have on the way only, and do something else with, made by an
        earlier statement: a step is missing.
        """
        for value in event.inputs:
            mine, content = self.run.makers.get(value), self.run.content(value)
            if (
                mine is None
                or mine.kind != "op"
                or mine.step == NONE
                or not isinstance(content, Tensor)
                or mine.name in MOVES
            ):
                continue
            same = self.run.statement(mine.step) is self.run.statement(event.step)
            if (
                same
                or bool((content == content.round()).all())
                or self.right.find(content) != EXACT
                or self.right.is_named(content)
            ):
                continue
            done, mine_too = (
                self.right.used_by(content),
                {use.name for use in self.run.uses.get(value, ())},
            )
            if done and not any(
                use.name in mine_too or self._shares(event, value, trace, use)
                for trace, use in done
            ):
                return Suspect(mine, value, why="operand", symptom=symptom)
        return None

    def _shares(self, event: Event, value: int, trace: Trace, other: Event) -> bool:
        """Whether two operations have an operand in common besides the value itself."""
        rest = [self.run.content(item) for item in event.inputs if item != value]
        return any(
            equal(a, trace.content(item))
            for a in rest
            for item in other.inputs
            if isinstance(a, Tensor)
        )

    def unlike_operand(self, event: Event) -> tuple[int, Any] | None:
        """(value, what stands there in a right run) of the one operand in which an operation is
        unlike the same one of a right run.
        """
        for trace, other in self.right.operations(event.name):
            pairs = self._pairs(event, trace, other)
            bad = self._unlike(pairs, trace)
            if len(pairs) > 1 and len(bad) == 1:
                return bad[0][0], trace.content(bad[0][1])
        return None

    def _counterparts(self, event: Event, want: Any) -> Iterator[tuple[Trace, Event]]:
        """The operations of right runs that stand for this one: they give what is wanted, or share
        all operands but one.
        """
        rows = self.right.operations(event.name)
        if not isinstance(want, Missing):
            yield from (row for row in rows if equal(row[0].content(row[1].outputs[0]), want))
        for trace, other in rows:
            pairs = self._pairs(event, trace, other)
            if len(pairs) > 1 and len(self._unlike(pairs, trace)) == 1:
                yield trace, other

    def _pairs(self, event: Event, trace: Trace, other: Event) -> list[tuple[int, int]]:
        """Operand beside operand: the tensors, and the plain numbers where there are as many; empty
        if the two cannot be compared.
        """
        mine, theirs = _parted(self.run, event), _parted(trace, other)
        if len(mine[0]) != len(theirs[0]):
            return []
        numbers = zip(mine[1], theirs[1], strict=True) if len(mine[1]) == len(theirs[1]) else ()
        return [*zip(mine[0], theirs[0], strict=True), *numbers]

    def _unlike(self, pairs: list[tuple[int, int]], trace: Trace) -> list[tuple[int, int]]:
        return [
            (mine, theirs)
            for mine, theirs in pairs
            if not as_good(self.run.content(mine), trace.content(theirs))
        ]

    def _is_repeated(self, event: Event) -> bool:
        """Whether an earlier operation was the very same, in the same call: done anew, it should
        have been of something new.
        """
        home = self.run.steps[event.step][0]
        return any(
            other.name == event.name
            and other.inputs == event.inputs
            and other.step != event.step
            and self.run.steps[other.step][0] == home
            for value in event.inputs[:1]
            for other in self.run.uses.get(value, ())
            if other.kind == "op" and other.at < event.at and other.step != NONE
        )

    def _down(
        self, event: Event, trace: Trace, other: Event | None, symptom: Symptom, depth: int
    ) -> Suspect | None:
        if other is None or event.name != other.name or depth > MAX_DEPTH:
            return None
        bad = self._unlike(self._pairs(event, trace, other), trace)
        bad = [pair for pair in bad if not self.is_clean(pair[0])] or bad
        found = [
            suspect
            for pair in bad
            if (suspect := self._behind(event, pair, trace, symptom, depth, alone=len(bad) == 1))
            is not None
        ]
        return min(found, key=lambda suspect: suspect.event.at, default=None)

    def _behind(
        self,
        event: Event,
        pair: tuple[int, int],
        trace: Trace,
        symptom: Symptom,
        depth: int,
        *,
        alone: bool,
    ) -> Suspect | None:
        """Where an operand went another way; None if only its use here is wrong, or if nothing of
        the learner's made it.
        """
        value, want = pair
        mine = self.run.makers.get(value)
        if mine is None or mine.step == NONE or mine.at >= event.at:
            return None
        if mine.kind == "op":
            inner = self._down(mine, trace, trace.makers.get(want), symptom, depth + 1)
            if inner is not None:
                return inner
        content = self.run.content(value)
        if mine.kind == "set" and all(number != value for _, number in self.run.operands(event)):
            return None  # a plain number like 0. that some other name has too
        if self._is_repeated(mine):
            return Suspect(mine, value, trace.content(want), "operand", symptom)
        with_it = self.run.statement(mine.step) is self.run.statement(event.step)
        if self.right.is_named(content) or (
            (with_it or not alone) and self.right.find(content) == EXACT
        ):
            return None
        return Suspect(mine, value, trace.content(want), "made" if with_it else "operand", symptom)


def _parted(trace: Trace, event: Event) -> tuple[list[int], list[int]]:
    """The operands that are tensors, and the others."""
    tensors = [value for value in event.inputs if isinstance(trace.content(value), Tensor)]
    return tensors, [
        value for value in event.inputs if not isinstance(trace.content(value), Tensor)
    ]
