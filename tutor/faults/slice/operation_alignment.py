"""Two computations side by side: where an operation of the learner's is one of a right run but for
an operand, the search continues behind that operand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from torch import Tensor

from tutor.candidate.wire.protocol import Missing
from tutor.faults.slice.half_done import half_done
from tutor.faults.slice.suspects import Suspect, Symptom, WrongComputation, WrongOperand
from tutor.faults.trace.reference_traces import Operation
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import EXACT, as_good, equal

MAX_DEPTH = 60
Pair = tuple[Value, Value]  # an operand of the learner's, and the one in its place in a right run


class OperationAlignment:
    """is_clean: whether a value of the learner's is right by itself."""

    def __init__(
        self, run: Trace, right: ReferenceValues, is_clean: Callable[[Value], bool]
    ) -> None:
        self.run = run
        self.right = right
        self.is_clean = is_clean

    def departure(self, event: Event, symptom: Symptom, want: Any) -> Suspect | None:
        """Where the computation behind an operation departs from that of a right run; None if it
        does so at the operation itself.
        """
        for trace, other in self._counterparts(event, want):
            found = self._down(event, trace, other, 0)
            if found is not None:
                return replace(found, symptom=symptom)
        return half_done(event, symptom, self.run, self.right)

    def departure_before(self, root: Event, symptom: Symptom) -> Suspect | None:
        """The departure from the wrong result's own operation on, where that leads back further
        than the root.
        """
        last = self.run.maker(symptom.value)
        if last is None or last.kind != "op":
            return None
        found = self.departure(last, symptom, symptom.want)
        return found if found is not None and found.event.at < root.at else None

    def unlike_operand(self, event: Event) -> tuple[Value, Any] | None:
        """(value, what is in its place in a right run) of the one operand in which an operation is
        unlike the same one of a right run.
        """
        for trace, other in self.right.operations(event.name):
            pairs = self._pairs(event, trace, other)
            unlike = self._unlike(pairs, trace)
            if len(pairs) > 1 and len(unlike) == 1:
                value, want = unlike[0]
                return value, trace.content(want)
        return None

    def _counterparts(self, event: Event, want: Any) -> Iterator[Operation]:
        """The operations of right runs that correspond to this one: they give what is wanted, or
        share all operands but one.
        """
        # those that give what is wanted come first: they are the surer counterparts
        rows = self.right.operations(event.name)
        if not isinstance(want, Missing):
            for trace, other in rows:
                if equal(trace.content(other.outputs[0]), want):
                    yield trace, other
        for trace, other in rows:
            pairs = self._pairs(event, trace, other)
            if len(pairs) > 1 and len(self._unlike(pairs, trace)) == 1:
                yield trace, other

    def _pairs(self, event: Event, trace: Trace, other: Event) -> list[Pair]:
        """Operand beside operand: the tensors, and the plain numbers where there are as many; empty
        if the two cannot be compared.
        """
        tensors, numbers = _operands_by_kind(self.run, event)
        other_tensors, other_numbers = _operands_by_kind(trace, other)
        if len(tensors) != len(other_tensors):
            return []
        pairs = list(zip(tensors, other_tensors, strict=True))
        if len(numbers) == len(other_numbers):
            pairs += zip(numbers, other_numbers, strict=True)
        return pairs

    def _unlike(self, pairs: list[Pair], trace: Trace) -> list[Pair]:
        return [
            (mine, theirs)
            for mine, theirs in pairs
            if not as_good(self.run.content(mine), trace.content(theirs))
        ]

    def _down(self, event: Event, trace: Trace, other: Event | None, depth: int) -> Suspect | None:
        """The first suspect behind the operands in which two operations differ."""
        if other is None or event.name != other.name or depth > MAX_DEPTH:
            return None
        unlike = self._unlike(self._pairs(event, trace, other), trace)
        # operands that are right by themselves are blamed only where none is wrong
        unlike = [pair for pair in unlike if not self.is_clean(pair[0])] or unlike
        is_alone = len(unlike) == 1
        behind = (self._behind(event, pair, trace, depth, is_alone=is_alone) for pair in unlike)
        found = [suspect for suspect in behind if suspect is not None]
        return min(found, key=lambda suspect: suspect.event.at, default=None)

    def _behind(
        self, event: Event, pair: Pair, trace: Trace, depth: int, *, is_alone: bool
    ) -> Suspect | None:
        """Where an operand went another way; None if only its use here is wrong, or if nothing of
        the learner's made it.
        """
        value, theirs = pair
        maker = self._maker_before(value, event)
        if maker is None:
            return None
        if maker.kind == "op":
            inner = self._down(maker, trace, trace.maker(theirs), depth + 1)
            if inner is not None:
                return inner
        elif maker.kind == "set" and not self._reads(event, value):
            return None  # a plain number like 0. that some other name has too
        want, content = trace.content(theirs), self.run.content(value)
        # the same operation on the same operands again: the earlier result was right, this is old
        if self._is_repeated(maker):
            return WrongOperand(maker, value, want)
        is_within = self.run.same_statement(maker, event)
        if self._is_right_elsewhere(content, needs_name=is_alone and not is_within):
            return None
        kind = WrongComputation if is_within else WrongOperand
        return kind(maker, value, want)

    def _maker_before(self, value: Value, event: Event) -> Event | None:
        maker = self.run.maker(value)
        is_before = maker is not None and maker.step is not None and maker.at < event.at
        return maker if is_before else None

    def _reads(self, event: Event, value: Value) -> bool:
        return any(number == value for _, number in self.run.operands(event))

    def _is_right_elsewhere(self, content: Any, *, needs_name: bool) -> bool:
        """Whether right runs have the operand, so that only its use here is wrong. needs_name: a
        value to which they give no name does not count.
        """
        if self.right.is_named(content):
            return True
        return not needs_name and self.right.find(content) == EXACT

    def _is_repeated(self, event: Event) -> bool:
        """Whether an earlier operation was the very same, in the same call: the later one should
        have been of something new.
        """
        earlier = self.run.uses.get(event.inputs[0], ()) if event.inputs else ()
        return any(self._is_the_same_again(other, event) for other in earlier)

    def _is_the_same_again(self, other: Event, event: Event) -> bool:
        if other.kind != "op" or other.at >= event.at:
            return False
        if other.step is None or event.step is None or other.step == event.step:
            return False
        is_alike = other.name == event.name and other.inputs == event.inputs
        return is_alike and self.run.steps[other.step][0] == self.run.steps[event.step][0]


def _operands_by_kind(trace: Trace, event: Event) -> tuple[list[Value], list[Value]]:
    """The operands that are tensors, and the others."""
    tensors: list[Value] = []
    others: list[Value] = []
    for value in event.inputs:
        (tensors if isinstance(trace.content(value), Tensor) else others).append(value)
    return tensors, others
