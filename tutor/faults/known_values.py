"""Which values of a run are known to be right: found in right runs, and not by chance. All others
are unknown, which is not the same as wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

import torch
from torch import Tensor

from tutor.faults.slice.operation_kinds import DRAWS, MOVES
from tutor.faults.trace.makings import equal_values, values_behind
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import EXACT, as_tensor, equal, is_constant, same_numbers

SMALL = (0, 1, 2)  # every program has these
ENOUGH = 2  # numbers in a value; a single one agrees by chance


class KnownValues:
    """One learner's run beside right ones."""

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right
        self._judged: dict[Value, bool] = {}

    def is_known(self, value: Value) -> bool:
        """Whether it is an input, or a right run had it and not by chance."""
        if value not in self._judged:
            self._judged[value] = True  # while it is judged: a cycle proves nothing
            self._judged[value] = self._judge(value)
        return self._judged[value]

    def _judge(self, value: Value) -> bool:
        content, maker = self.run.content(value), self.run.maker(value)
        # an object without numbers cannot be judged here
        if self.is_input(value) or (as_tensor(content) is None and content is not None):
            return True
        if isinstance(content, (bool, int, float)):
            return self._is_known_number(content)
        if self._is_nudged(value):
            return False
        return self._is_moved(maker) or self._is_found(content)

    def _is_moved(self, maker: Event | None) -> bool:
        """Whether it is only rearranged, and what was rearranged is known."""
        if maker is None or maker.kind != "op" or maker.name not in MOVES:
            return False
        return bool(maker.inputs) and self.is_known(maker.inputs[0])

    def _is_nudged(self, value: Value) -> bool:
        """Whether its object was changed by so little that comparing numbers does not show it."""
        content, serial = self.run.content(value), self.run.serial(value)
        if not isinstance(content, Tensor) or serial is None:
            return False
        states = [each for each in self.run.states[serial] if each < value]
        ends = (*states[:1], *states[-1:])  # all of them would take the square of the time
        seen = map(self.run.content, ends)
        return any(equal(content, each) and not torch.equal(content, each) for each in seen)

    def is_input(self, value: Value) -> bool:
        """Whether nothing of the run made it, nor changed it, as through a view of it."""
        serial = self.run.serial(value)
        is_first = serial is None or self.run.states[serial][0] == value
        return is_first and self.run.maker(value) is None

    def _is_known_number(self, content: float) -> bool:
        is_plain = isinstance(content, bool) or content in SMALL or content in self._sizes
        return is_plain or self.right.is_named(content)

    def _is_found(self, content: Any) -> bool:
        """Whether right runs have it; equal numbers and single ones have to have a name there."""
        wide = as_tensor(content)
        if wide is None or not wide.numel():
            return False
        if wide.numel() < ENOUGH or is_constant(wide):
            return self.right.is_named(content)
        return self.right.find(content) == EXACT

    @cached_property
    def _sizes(self) -> set[int]:
        """The sizes of all tensors that calls began with."""
        passed = (event.outputs[0] for event in self.run.events if event.kind == "arg")
        given = map(self.run.content, passed)
        return {size for content in given if isinstance(content, Tensor) for size in content.shape}

    def is_made_of_known(self, event: Event) -> bool:
        """Whether all that an event's statement reads is known, in this execution of it."""
        return all(map(self.is_known, self._read(event)))

    def draws(self, event: Event) -> bool:
        """Whether its statement draws random numbers: which come next, no value tells."""
        here = self._at_home.get(self.run.home_step(event.step), ())
        return any(other.name in DRAWS for other in (event, *here))

    def reads_unseen_work(self, event: Event) -> bool:
        """Whether its statement reads a `.grad` that no right run has: what made it is unseen."""
        here = (event, *self._at_home.get(self.run.home_step(event.step), ()))
        read = (value for other in here if other.name == ".grad" for value in other.outputs)
        return not all(map(self.is_known, read))

    def is_made_of_inputs(self, event: Event) -> bool:
        """Whether a statement reads nothing that was computed before."""
        return all(map(self.is_input, self._read(event)))

    def leads_to(self, event: Event, want: Any) -> bool:
        """Whether every tensor that an event's statement reads goes into `want` in one right run,
        and nothing that these were made of goes into it beside them.

        want: the right value of what the statement makes. Inputs may go in anywhere.
        """
        read = list(self._tensors_read(event))
        if not read:
            return True
        return any(
            _is_made_of(trace, value, read)
            for trace in self.right.traces
            for value in equal_values(trace, want)
        )

    def _tensors_read(self, event: Event) -> Iterator[Tensor]:
        """What the run computed before, in float64."""
        for value in self._read(event):
            content = None if self.is_input(value) else as_tensor(self.run.content(value))
            if content is not None and content.numel() > 1:
                yield content

    def _read(self, event: Event) -> Iterator[Value]:
        """What comes into a statement from elsewhere: names, operands, results of calls."""
        yield from (value for _, value in self.run.operands(replace(event, place=None)))
        home = self.run.home_step(event.step)
        for other in self._at_home.get(home, ()):
            if other.at > event.at and other.kind != "return":
                continue
            if other.kind == "return":
                # what a function gave back was made by its own statements
                yield from other.outputs if other.at < event.at else ()
            else:
                yield from (value for value in other.inputs if not self._is_inside(value, home))

    def _is_inside(self, value: Value, home: Any) -> bool:
        maker = self.run.maker(value)
        return maker is not None and self.run.home_step(maker.step) == home

    @cached_property
    def _at_home(self) -> dict[Any, list[Event]]:
        """Step of a whole statement → its operations, and the returns of the calls it made."""
        found: dict[Any, list[Event]] = {}
        for event in self.run.events:
            step = event.step
            if event.kind == "return" and event.frame is not None:
                if self.run.is_inlined(event.frame):
                    continue
                step = self.run.calls[event.frame].step
            elif event.kind != "op":
                continue
            found.setdefault(self.run.home_step(step), []).append(event)
        return found

    def is_all_known_before(self, at: int) -> bool:
        """Whether every value that the learner's statements made before that event is known."""
        earlier = (event for event in self.run.events[:at] if event.step is not None)
        made = (event for event in earlier if event.kind in ("op", "set", "return"))
        return all(self.is_known(value) for event in made for value in event.outputs)


def _is_made_of(trace: Trace, value: Value, read: Sequence[Tensor]) -> bool:
    """Whether a right run makes the value of all these tensors, and of nothing computed before
    them that does not come through them.

    A mask of the lines beside the weighted lines would be such a thing: then the fault may be that
    the lines were weighted too early, and not in the statement that cuts them.
    """
    found = _tensors_behind(trace, value)
    through = {each for each, item in found.items() if _is_among(item, read)}
    if not all(_is_among(item, [found[each] for each in through]) for item in read):
        return False
    earlier = {other for each in through for other in values_behind(trace, each)} - through
    beside = set(values_behind(trace, value, through))
    return all(trace.maker(each) is None for each in earlier & beside)


def _tensors_behind(trace: Trace, value: Value) -> dict[Value, Tensor]:
    """What went into a value, in float64."""
    found = ((each, as_tensor(trace.content(each))) for each in values_behind(trace, value))
    return {each: item for each, item in found if item is not None}


def _is_among(content: Tensor, others: Sequence[Tensor]) -> bool:
    # in its very shape: an axis of size 1 more or less is what broadcasting goes wrong by
    alike = (other for other in others if other.shape == content.shape)
    return any(same_numbers(content, other) for other in alike)
