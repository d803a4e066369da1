"""Where a run first leaves what right runs do: from the wrong results back to the operation that
made them of right values.

A value counts as right when a right run had it or when it is on the way to one (rightness.py). What
is left is suspect; the first suspect that was made of right values alone is the answer, unless the
same operation of a right run says which operand does not belong there (aligned.py), or the call it
stands in was handed other arguments than any call of a right run (calls.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from torch import Tensor

from tutor.faults.budget import Budget
from tutor.faults.slice.call_arguments import Calls, beginning
from tutor.faults.slice.correctness import Correctness
from tutor.faults.slice.dtype_origin import dtype_origin
from tutor.faults.slice.incremental_writes import IncrementalWrites
from tutor.faults.slice.nonfinite_origin import nonfinite_origin
from tutor.faults.slice.operation_alignment import OperationAlignment
from tutor.faults.slice.suspects import MOVES, UNKNOWN, Suspect, Symptom
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import NONE, Event, as_tensor
from tutor.faults.trace.value_equality import EXACT, equal, same_numbers

MAX_LOOKED_AT = 2000
OPERATIONS = 5_000  # makers that are looked at, for all of it
SECONDS = 240.0  # the outer limit


class BudgetExceeded(Exception):
    """The run is too long to be compared while somebody waits."""


class BackwardSlice:
    """One learner's run beside right ones."""

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right
        self.rightness = Correctness(run, right)
        self.calls = Calls(run, right)
        self.filled = IncrementalWrites(run, right)
        self.aligned = OperationAlignment(run, right, self.rightness.is_clean)
        self.is_clean = self.rightness.is_clean
        self.work = Budget(OPERATIONS, SECONDS)

    def first(self, symptoms: list[Symptom]) -> Suspect | None:
        """The earliest suspect behind the wrong results; None where nothing can be told."""
        found = [suspect for symptom in symptoms for suspect in self._behind(symptom)]
        found = [self.by_arguments(suspect) for suspect in found if suspect.event.step != NONE]
        return min(found, key=lambda suspect: suspect.event.at, default=None)

    def _behind(self, symptom: Symptom) -> Iterator[Suspect]:
        value, run = symptom.value, self.run
        given, maker = self._assigned(value, symptom.place), run.makers.get(value)
        if value == NONE or (maker is None and given is None):
            return
        content = run.content(value)
        if given is not None and (
            maker is None or self._is_misplaced(value, given, maker, symptom.want)
        ):
            yield Suspect(given, value, symptom.want, "misplaced", symptom)
        elif given is not None and type(content) is not type(symptom.want) and symptom.place:
            yield Suspect(given, value, symptom.want, "made", symptom)
        elif (other := dtype_origin(value, symptom.want, run)) is not None:
            yield Suspect(
                other,
                other.outputs[0],
                symptom.want if other.outputs[0] == value else UNKNOWN,
                "dtype",
                symptom,
            )
        elif (
            born := nonfinite_origin(value, symptom.want, run, self.right, self._operands)
        ) is not None:
            yield self._from_the_end(born, symptom) or Suspect(
                born, born.outputs[0], UNKNOWN, "born", symptom
            )
        elif maker is not None:
            yield from self._made(maker, value, symptom, set())

    def _made(
        self, maker: Event, value: int, symptom: Symptom, seen: set[int]
    ) -> Iterator[Suspect]:
        """The suspects behind a value: those of its filling if it was filled step by step, else of
        the operation that made it.
        """
        chain = self.filled.history(value)
        if not chain:
            yield from self._roots(maker, value, symptom, seen)
            return
        change = self.filled.first_wrong(chain, symptom)
        own = change.event.outputs[0]
        given = self._assigned(symptom.value, symptom.place) if change.why == "early" else None
        if change.why == "made":
            yield from self._through(change.event, symptom)
        elif change.why == "early":
            yield Suspect(
                given or change.event,
                symptom.value,
                symptom.want,
                "early" if given else "made",
                symptom,
            )
        else:
            yield Suspect(change.event, own, symptom.want, change.why, symptom)

    def _assigned(self, value: int, place: str) -> Event | None:
        """The last statement that put this value where it is wrong."""
        attribute = place.rpartition(".")[2] if "." in place else ""
        for event in reversed(self.run.events):
            if (
                event.outputs == (value,)
                and event.step != NONE
                and event.kind in ("return", "set")
                and (event.kind == "return" or attribute in ("", event.attribute))
            ):
                return event
        return None

    def _is_misplaced(self, value: int, given: Event, maker: Event, want: Any) -> bool:
        """Whether the value is right for something else, and only the statement that put it here is
        wrong.
        """
        mine, goal = as_tensor(self.run.content(value)), as_tensor(want)
        if mine is None or self.right.find(self.run.content(value)) != EXACT:
            return False
        if goal is not None and same_numbers(
            mine, goal
        ):  # right but for its shape, which some right run has on the way
            other = mine.shape != goal.shape and self.run.statement(
                given.step
            ) is not self.run.statement(maker.step)
            return other and self.right.has(mine)
        if any(
            use.at < given.at and self.is_clean(made)
            for use in self.run.uses.get(value, ())
            for made in use.outputs
        ):
            return True
        elsewhere = self.run.statement(given.step) is not self.run.statement(maker.step)
        named = given.kind == "set" or self.right.is_named(self.run.content(value))
        return elsewhere and named and self._is_made_alike(maker, value)

    def _is_made_alike(self, maker: Event, value: int) -> bool:
        """Whether a right run made this value by the same operation, so that it is no chance that
        it is a right one.
        """
        content = self.run.content(value)
        rows = self.right.operations(maker.name)
        return any(
            equal(content, trace.content(made)) for trace, event in rows for made in event.outputs
        )

    def _roots(
        self, maker: Event, value: int, symptom: Symptom, seen: set[int]
    ) -> Iterator[Suspect]:
        """The first makers on the way back whose own operands are all right."""
        if maker.at in seen or len(seen) > MAX_LOOKED_AT:
            return
        self.work.spend()
        if self.work.is_over:
            raise BudgetExceeded
        seen.add(maker.at)
        bad = [
            operand
            for operand in self._operands(maker)
            if operand != value and not self.is_clean(operand, symptom.ratio)
        ]
        bad = bad or self._moved_wrong(maker, value, symptom)
        inner = [
            (made, operand)
            for operand in bad
            if (made := self.run.makers.get(operand)) is not None and made.at < maker.at
        ]
        fresh = [row for row in inner if row[0].at not in seen]
        for made, operand in fresh:
            yield from self._made(made, operand, symptom, seen)
        if not inner:
            want = (
                symptom.want
                if value == symptom.value
                else self.rightness.contracts.broken.get(value, UNKNOWN)
            )
            yield (
                self.aligned.deeper(maker, symptom, want)
                or self._from_the_end(maker, symptom)
                or Suspect(maker, value, want, "made", symptom)
            )

    def _from_the_end(self, root: Event, symptom: Symptom) -> Suspect | None:
        """The same from the wrong result's own operation on, where that leads back further than the
        root.
        """
        last = self.run.makers.get(symptom.value)
        found = (
            self.aligned.deeper(last, symptom, symptom.want)
            if last is not None and last.kind == "op"
            else None
        )
        return found if found is not None and found.event.at < root.at else None

    def _moved_wrong(self, maker: Event, value: int, symptom: Symptom) -> list[int]:
        """The source of a wrong value that was only rearranged, where the source itself is neither
        right nor what is wanted.
        """
        source = maker.inputs[0] if maker.name in MOVES and maker.inputs else value
        if source == value or source not in self.run.makers:
            return []
        a, b = as_tensor(self.run.content(source)), as_tensor(symptom.want)
        turned = (
            a is not None
            and b is not None
            and not equal(self.run.content(source), symptom.want)
            and self.right.find(a) != EXACT
        )
        return (
            [source]
            if turned or (symptom.ratio and not self.is_clean(source, symptom.ratio))
            else []
        )

    def _operands(self, event: Event) -> list[int]:
        """What it was made of: an operation's tensors and the names in its place; of a plain value,
        the names its statement reads.
        """
        named = [value for _, value in self.run.operands(event)]
        if event.kind == "op":
            return [
                *event.inputs,
                *(value for value in named if isinstance(self.run.content(value), (int, float))),
            ]
        made = [
            value
            for other in self.run.made_at.get(event.step, ())
            if other.at < event.at
            for value in other.outputs
        ]
        return [*named, *(made if event.step != NONE else ())]

    def _through(self, event: Event, symptom: Symptom) -> Iterator[Suspect]:
        """A change that put a wrong number somewhere: wrong itself, or only what it put there."""
        own, serial = event.outputs[0], self.run.serial(event.outputs[0])
        running = {
            value for path, value in self.run.operands(event) if path == event.name
        }  # what it was before
        for operand in self._operands(event):
            made = self.run.makers.get(operand)
            same = (serial != NONE and self.run.serial(operand) == serial) or operand in running
            if (
                made is None
                or made.at >= event.at
                or same
                or not isinstance(self.run.content(operand), (Tensor, float))
            ):
                continue
            if not self.is_clean(operand, symptom.ratio):
                yield from self._roots(made, operand, symptom, set())
                return
        yield Suspect(
            event, own, symptom.want if own == symptom.value else UNKNOWN, "made", symptom
        )

    def by_arguments(self, suspect: Suspect) -> Suspect:
        """The same, or the outermost call on its way that was handed what no call of a right run
        was handed.
        """
        frame = self.run.steps[suspect.event.step][0] if suspect.event.step != NONE else NONE
        while frame != NONE and self.run.frames[frame].caller != NONE:
            suspect = self.handed_over(frame, suspect.symptom) or suspect
            frame = self.run.frames[frame].caller
        return suspect

    def handed_over(self, frame: int, symptom: Symptom | None = None) -> Suspect | None:
        """The statement that made a call get something wrong: where it was set, where it got its
        name, or the call itself.
        """
        row, step = next(iter(self.calls.unlike(frame)), None), self.run.frames[frame].step
        if row is None or step == NONE:
            return None
        set_by = (
            row.made
            if row.made is not None and row.made.step != NONE
            else self.calls.alias(frame, row.value)
        )
        if (
            set_by is not None
            and row.value in self.run.arguments(set_by.frame).values()
            and self.run.frames[set_by.frame].step != NONE
        ):
            made = self.run.frames[
                set_by.frame
            ]  # only kept there: whoever handed it over is to be asked
            call = Event(
                "call",
                beginning(self.run, set_by.frame),
                made.step,
                made.caller,
                row.name.rpartition(".")[2],
                (),
                (row.value,),
            )
            return Suspect(call, row.value, row.want, "call", symptom)
        if set_by is not None:
            return Suspect(set_by, row.value, row.want, "misplaced", symptom)
        first = min(
            (other for other in self.calls.same_statement(frame) if self.calls.unlike(other)),
            default=frame,
        )
        row, step = self.calls.unlike(first)[0], self.run.frames[first].step
        call = Event(
            "call",
            beginning(self.run, first),
            step,
            self.run.frames[first].caller,
            row.name,
            (),
            (row.value,),
        )
        return Suspect(call, row.value, row.want, "call", symptom)
