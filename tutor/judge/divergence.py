"""Where a run first leaves what right runs do: from the wrong results back to the operation that made them of right values.

A value counts as right when a right run had it or when it is on the way to one (rightness.py). What is left is suspect; the first suspect
that was made of right values alone is the answer, unless the same operation of a right run says which operand does not belong there
(aligned.py), or the call it stands in was handed other arguments than any call of a right run (calls.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from torch import Tensor

from tutor.judge.aligned import Aligned
from tutor.judge.births import birth_of
from tutor.judge.calls import Calls, beginning
from tutor.judge.events import NONE, Event, as_tensor
from tutor.judge.filled import Filled
from tutor.judge.retyped import retyped
from tutor.judge.right_values import RightValues
from tutor.judge.rightness import Rightness
from tutor.judge.sameness import EXACT, equal, same_numbers
from tutor.judge.suspects import MOVES, UNKNOWN, Sink, Suspect
from tutor.judge.trace import Trace
from tutor.judge.work import Work

MAX_LOOKED_AT = 2000
OPERATIONS = 5_000  # makers that are looked at, for all of it
SECONDS = 240.0  # the outer limit


class TooMuchWork(Exception):
    """The run is too long to be compared while somebody waits."""


class Divergence:
    """One learner's run beside right ones."""

    def __init__(self, run: Trace, right: RightValues) -> None:
        self.run = run
        self.right = right
        self.rightness = Rightness(run, right)
        self.calls = Calls(run, right)
        self.filled = Filled(run, right)
        self.aligned = Aligned(run, right, self.rightness.is_clean)
        self.is_clean = self.rightness.is_clean
        self.work = Work(OPERATIONS, SECONDS)

    def first(self, sinks: list[Sink]) -> Suspect | None:
        """The earliest suspect behind the wrong results; None where nothing can be told."""
        found = [suspect for sink in sinks for suspect in self._behind(sink)]
        found = [self.by_arguments(suspect) for suspect in found if suspect.event.step != NONE]
        return min(found, key=lambda suspect: suspect.event.at, default=None)

    def _behind(self, sink: Sink) -> Iterator[Suspect]:
        value, run = sink.value, self.run
        given, maker = self._assigned(value, sink.place), run.makers.get(value)
        if value == NONE or (maker is None and given is None):
            return
        content = run.content(value)
        if given is not None and (maker is None or self._is_misplaced(value, given, maker, sink.want)):
            yield Suspect(given, value, sink.want, "misplaced", sink)
        elif given is not None and type(content) is not type(sink.want) and sink.place:
            yield Suspect(given, value, sink.want, "made", sink)
        elif (other := retyped(value, sink.want, run)) is not None:
            yield Suspect(other, other.outputs[0], sink.want if other.outputs[0] == value else UNKNOWN, "dtype", sink)
        elif (born := birth_of(value, sink.want, run, self.right, self._operands)) is not None:
            yield self._from_the_end(born, sink) or Suspect(born, born.outputs[0], UNKNOWN, "born", sink)
        elif maker is not None:
            yield from self._made(maker, value, sink, set())

    def _made(self, maker: Event, value: int, sink: Sink, seen: set[int]) -> Iterator[Suspect]:
        """The suspects behind a value: those of its filling if it was filled step by step, else of the operation that made it."""
        chain = self.filled.history(value)
        if not chain:
            yield from self._roots(maker, value, sink, seen)
            return
        change = self.filled.first_wrong(chain, sink)
        own = change.event.outputs[0]
        given = self._assigned(sink.value, sink.place) if change.why == "early" else None
        if change.why == "made":
            yield from self._through(change.event, sink)
        elif change.why == "early":
            yield Suspect(given or change.event, sink.value, sink.want, "early" if given else "made", sink)
        else:
            yield Suspect(change.event, own, sink.want, change.why, sink)

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
        """Whether the value is right for something else, and only the statement that put it here is wrong."""
        mine, goal = as_tensor(self.run.content(value)), as_tensor(want)
        if mine is None or self.right.find(self.run.content(value)) != EXACT:
            return False
        if goal is not None and same_numbers(mine, goal):  # right but for its shape, which some right run has on the way
            other = mine.shape != goal.shape and self.run.statement(given.step) is not self.run.statement(maker.step)
            return other and self.right.has(mine)
        if any(use.at < given.at and self.is_clean(made) for use in self.run.uses.get(value, ()) for made in use.outputs):
            return True
        elsewhere = self.run.statement(given.step) is not self.run.statement(maker.step)
        named = given.kind == "set" or self.right.is_named(self.run.content(value))
        return elsewhere and named and self._is_made_alike(maker, value)

    def _is_made_alike(self, maker: Event, value: int) -> bool:
        """Whether a right run made this value by the same operation, so that it is no chance that it is a right one."""
        content = self.run.content(value)
        rows = self.right.operations(maker.name)
        return any(equal(content, trace.content(made)) for trace, event in rows for made in event.outputs)

    def _roots(self, maker: Event, value: int, sink: Sink, seen: set[int]) -> Iterator[Suspect]:
        """The first makers on the way back whose own operands are all right."""
        if maker.at in seen or len(seen) > MAX_LOOKED_AT:
            return
        self.work.spend()
        if self.work.is_over:
            raise TooMuchWork
        seen.add(maker.at)
        bad = [operand for operand in self._operands(maker) if operand != value and not self.is_clean(operand, sink.ratio)]
        bad = bad or self._moved_wrong(maker, value, sink)
        inner = [(made, operand) for operand in bad if (made := self.run.makers.get(operand)) is not None and made.at < maker.at]
        fresh = [row for row in inner if row[0].at not in seen]
        for made, operand in fresh:
            yield from self._made(made, operand, sink, seen)
        if not inner:
            want = sink.want if value == sink.value else self.rightness.contracts.broken.get(value, UNKNOWN)
            yield self.aligned.deeper(maker, sink, want) or self._from_the_end(maker, sink) or Suspect(maker, value, want, "made", sink)

    def _from_the_end(self, root: Event, sink: Sink) -> Suspect | None:
        """The same from the wrong result's own operation on, where that leads back further than the root."""
        last = self.run.makers.get(sink.value)
        found = self.aligned.deeper(last, sink, sink.want) if last is not None and last.kind == "op" else None
        return found if found is not None and found.event.at < root.at else None

    def _moved_wrong(self, maker: Event, value: int, sink: Sink) -> list[int]:
        """The source of a wrong value that was only rearranged, where the source itself is neither right nor what is wanted."""
        source = maker.inputs[0] if maker.name in MOVES and maker.inputs else value
        if source == value or source not in self.run.makers:
            return []
        a, b = as_tensor(self.run.content(source)), as_tensor(sink.want)
        turned = a is not None and b is not None and not equal(self.run.content(source), sink.want) and self.right.find(a) != EXACT
        return [source] if turned or (sink.ratio and not self.is_clean(source, sink.ratio)) else []

    def _operands(self, event: Event) -> list[int]:
        """What it was made of: an operation's tensors and the names in its place; of a plain value, the names its statement reads."""
        named = [value for _, value in self.run.operands(event)]
        if event.kind == "op":
            return [*event.inputs, *(value for value in named if isinstance(self.run.content(value), (int, float)))]
        made = [value for other in self.run.made_at.get(event.step, ()) if other.at < event.at for value in other.outputs]
        return [*named, *(made if event.step != NONE else ())]

    def _through(self, event: Event, sink: Sink) -> Iterator[Suspect]:
        """A change that put a wrong number somewhere: wrong itself, or only what it put there."""
        own, serial = event.outputs[0], self.run.serial(event.outputs[0])
        running = {value for path, value in self.run.operands(event) if path == event.name}  # what it was before
        for operand in self._operands(event):
            made = self.run.makers.get(operand)
            same = (serial != NONE and self.run.serial(operand) == serial) or operand in running
            if made is None or made.at >= event.at or same or not isinstance(self.run.content(operand), (Tensor, float)):
                continue
            if not self.is_clean(operand, sink.ratio):
                yield from self._roots(made, operand, sink, set())
                return
        yield Suspect(event, own, sink.want if own == sink.value else UNKNOWN, "made", sink)

    def by_arguments(self, suspect: Suspect) -> Suspect:
        """The same, or the outermost call on its way that was handed what no call of a right run was handed."""
        frame = self.run.steps[suspect.event.step][0] if suspect.event.step != NONE else NONE
        while frame != NONE and self.run.frames[frame].caller != NONE:
            suspect = self.handed_over(frame, suspect.sink) or suspect
            frame = self.run.frames[frame].caller
        return suspect

    def handed_over(self, frame: int, sink: Sink | None = None) -> Suspect | None:
        """The statement that made a call get something wrong: where it was set, where it got its name, or the call itself."""
        row, step = next(iter(self.calls.unlike(frame)), None), self.run.frames[frame].step
        if row is None or step == NONE:
            return None
        set_by = row.made if row.made is not None and row.made.step != NONE else self.calls.alias(frame, row.value)
        if set_by is not None and row.value in self.run.arguments(set_by.frame).values() and self.run.frames[set_by.frame].step != NONE:
            made = self.run.frames[set_by.frame]  # only kept there: whoever handed it over is to be asked
            call = Event("call", beginning(self.run, set_by.frame), made.step, made.caller, row.name.rpartition(".")[2], (), (row.value,))
            return Suspect(call, row.value, row.want, "call", sink)
        if set_by is not None:
            return Suspect(set_by, row.value, row.want, "misplaced", sink)
        first = min((other for other in self.calls.same_statement(frame) if self.calls.unlike(other)), default=frame)
        row, step = self.calls.unlike(first)[0], self.run.frames[first].step
        call = Event("call", beginning(self.run, first), step, self.run.frames[first].caller, row.name, (), (row.value,))
        return Suspect(call, row.value, row.want, "call", sink)
