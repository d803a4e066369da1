"""Where a run first departs from what right runs do: back from the wrong results to the operation
that made them of right values.

A value counts as right when a right run had it or when it leads to one (correctness.py). What is
left is suspect; the first suspect that was made of right values alone is the answer, unless the
same operation of a right run says which operand does not belong there (operation_alignment.py), or
the call around it got other arguments than any call of a right run (argument_origin.py).

The way back follows the dependences between values, as dynamic slicing does (Agrawal and Horgan,
PLDI 1990), and stops at what right runs vouch for.
"""

from __future__ import annotations

from collections.abc import Iterator

from torch import Tensor

from tutor.faults.budget import Budget
from tutor.faults.slice.argument_origin import ArgumentOrigin
from tutor.faults.slice.call_arguments import CallArguments
from tutor.faults.slice.correctness import Correctness
from tutor.faults.slice.dependences import is_move_of_wrong, operands_of
from tutor.faults.slice.incremental_writes import IncrementalWrites, Write, WriteFault
from tutor.faults.slice.misplaced_values import MisplacedValues
from tutor.faults.slice.operation_alignment import OperationAlignment
from tutor.faults.slice.result_faults import ResultFaults
from tutor.faults.slice.suspects import (
    UNKNOWN,
    PartlySet,
    SharedRows,
    Suspect,
    Symptom,
    Unfinished,
    WrongComputation,
)
from tutor.faults.trace.makings import only_counts, setting_of_number
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value

MAX_SEEN = 2000
OPERATIONS = 5_000  # makers that are looked at, in all
SECONDS = 240.0  # the outer limit


class BudgetExceeded(Exception):
    """The run is too long to be compared while somebody waits."""


class BackwardSlice:
    """One learner's run beside right ones."""

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right
        self.correctness = Correctness(run, right)
        self.is_clean = self.correctness.is_clean
        self.calls = CallArguments(run, right)
        self.arguments = ArgumentOrigin(run, self.calls)
        self.writes = IncrementalWrites(run, right)
        self.misplaced = MisplacedValues(run, right, self.is_clean)
        self.alignment = OperationAlignment(run, right, self.is_clean)
        self.results = ResultFaults(run, right, self.misplaced, self.alignment)
        self.budget = Budget(OPERATIONS, SECONDS)

    def first(self, symptoms: list[Symptom]) -> Suspect | None:
        """The earliest suspect behind the wrong results; None where nothing can be told. Raises
        BudgetExceeded.
        """
        found = [suspect for symptom in symptoms for suspect in self._behind(symptom)]
        # where a call got something wrong, what it computes of it is not to blame
        found = [
            self.arguments.outermost(suspect) for suspect in found if suspect.event.step is not None
        ]
        return min(found, key=lambda suspect: suspect.event.at, default=None)

    def _behind(self, symptom: Symptom) -> Iterator[Suspect]:
        value = symptom.value
        if value is None:
            return
        maker = setting_of_number(self.run, value, symptom.place) or self.run.maker(value)
        found = self.results.fault_of(value, symptom)
        if found is not None:
            yield found
        elif maker is not None and not only_counts(self.run, maker):
            yield from self._made(maker, value, symptom, set())

    def _made(
        self, maker: Event, value: Value, symptom: Symptom, seen: set[int]
    ) -> Iterator[Suspect]:
        """The suspects behind a value: those of its writes if it was filled step by step, else of
        the operation that made it.
        """
        writes = self.writes.history(value)
        if writes:
            yield from self._of_write(self.writes.first_wrong(writes, symptom), symptom)
        else:
            yield from self._roots(maker, value, symptom, seen)

    def _of_write(self, write: Write, symptom: Symptom) -> Iterator[Suspect]:
        event, own = write.event, write.event.outputs[0]
        match write.fault:
            case WriteFault.WRONG:
                yield from self._through(event, symptom)
            case WriteFault.UNFINISHED:
                yield Unfinished(event, own, symptom.want, symptom)
            case WriteFault.SHARED_ROWS:
                yield SharedRows(event, own, symptom.want, symptom)
            case WriteFault.NEVER_SET:
                value, want = symptom.value, symptom.want
                stored = self.misplaced.stored_by(value, symptom.place)
                if stored is not None:
                    yield PartlySet(stored, value, want, symptom)
                else:
                    yield WrongComputation(event, value, want, symptom)

    def _roots(
        self, maker: Event, value: Value, symptom: Symptom, seen: set[int]
    ) -> Iterator[Suspect]:
        """The first makers on the way back whose own operands are all right."""
        # seen holds positions of makers: a value that is used twice is followed once
        if maker.at in seen or len(seen) > MAX_SEEN:
            return
        self.budget.spend()
        if self.budget.is_over:
            raise BudgetExceeded
        seen.add(maker.at)
        inner = self._wrong_makers(maker, value, symptom)
        fresh = [row for row in inner if row[0].at not in seen]
        for made, operand in fresh:
            yield from self._made(made, operand, symptom, seen)
        if not inner:
            yield self._root(maker, value, symptom)

    def _wrong_makers(
        self, maker: Event, value: Value, symptom: Symptom
    ) -> list[tuple[Event, Value]]:
        """The wrong operands with what made them before."""
        wrong = self._wrong_operands(maker, value, symptom)
        made = [(self.run.maker(operand), operand) for operand in wrong]
        return [(event, operand) for event, operand in made if event and event.at < maker.at]

    def _wrong_operands(self, maker: Event, value: Value, symptom: Symptom) -> list[Value]:
        wrong = [
            operand
            for operand in operands_of(maker, self.run)
            if operand != value and not self.is_clean(operand, symptom.ratio)
        ]
        if not wrong and is_move_of_wrong(maker, value, symptom, self.run, self.correctness):
            return [maker.inputs[0]]
        return wrong

    def _root(self, maker: Event, value: Value, symptom: Symptom) -> Suspect:
        """The suspect where the way back ends."""
        want = self.correctness.expectations.broken.get(value, UNKNOWN)
        want = symptom.want if value == symptom.value else want
        return (
            self.alignment.departure(maker, symptom, want)
            or self.alignment.departure_before(maker, symptom)
            or WrongComputation(maker, value, want, symptom)
        )

    def _through(self, event: Event, symptom: Symptom) -> Iterator[Suspect]:
        """A write that put a wrong number somewhere: wrong itself, or only what it put there."""
        own = event.outputs[0]
        for operand in operands_of(event, self.run):
            made = self.run.maker(operand)
            if made is None or made.at >= event.at or self._is_former_state(operand, event):
                continue
            is_value = isinstance(self.run.content(operand), (Tensor, float))
            if is_value and not self.is_clean(operand, symptom.ratio):
                yield from self._roots(made, operand, symptom, set())
                return
        want = symptom.want if own == symptom.value else UNKNOWN
        yield WrongComputation(event, own, want, symptom)

    def _is_former_state(self, operand: Value, event: Event) -> bool:
        """Whether it is what the written object or name was before."""
        serial = self.run.serial(event.outputs[0])
        if serial is not None and self.run.serial(operand) == serial:
            return True
        operands = self.run.operands(event)
        return any(value == operand for path, value in operands if path == event.name)
