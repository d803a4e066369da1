"""Where the way back ends at a mere guess: the other statement that may be the wrong one."""

from __future__ import annotations

import ast
from dataclasses import replace

from torch import Tensor

from tutor.faults.slice.suspects import RaisingOperation, Suspect, WrongComputation
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Step, Value
from tutor.faults.trace.value_equality import as_tensor, is_constant

USES = ("set", "op", "return")


class OtherStatement:
    """One run beside right ones."""

    def __init__(self, run: Trace, right: ReferenceValues) -> None:
        self.run = run
        self.right = right

    def number_read(self, event: Event) -> Event | None:
        """The statement that computed a plain number which this one reads, under a name that no
        right run has.
        """
        frame = self.run.home_frame(event.step)
        for path, value in self.run.operands(replace(event, place=None)):
            given = self.run.setting(frame, path, event.at)
            # by type: a bool is an int to isinstance, and is a condition rather than a number
            if given is None or type(self.run.content(value)) not in (int, float):
                continue
            if self._is_computed_before(given, event) and not self._is_called_so(given, path):
                return given
        return None

    def _is_computed_before(self, given: Event, event: Event) -> bool:
        statement = self.run.statement(given.step)
        if given.step is None or self.run.same_statement(given, event):
            return False
        # only what is computed can come out wrong although it is written as it was meant
        return isinstance(statement, ast.Assign) and not isinstance(statement.value, ast.Constant)

    def _is_called_so(self, event: Event, path: str) -> bool:
        """Whether right runs have this name in the function of the event."""
        if event.frame is None:
            return False
        return bool(self.right.called(self.run.calls[event.frame].function, path))

    def is_sure(self, back: Suspect) -> bool:
        """Whether the value says more than that it differs: a list that is filled step by step, or
        a number whose name right runs have too, or that was right in earlier executions.
        """
        content, event = self.run.content(back.value), back.event
        if isinstance(content, list):
            return True
        if not isinstance(content, float) or event.frame is None:
            return False
        return self._is_called_so(event, event.name) or self._was_right_before(event)

    def _was_right_before(self, event: Event) -> bool:
        if event.frame is None:
            return False
        history = self.run.named.get((event.frame, event.name), ())
        earlier = (self.run.content(value) for at, value in history if at < event.at)
        numbers = [item for item in earlier if isinstance(item, float)]
        return bool(numbers) and all(self.right.has_number(item) for item in numbers)

    def behind_failure(self, back: RaisingOperation) -> Suspect:
        """An operation raised, and its operands are only unknown: the one whose sizes are not
        in the order of right runs, or the last one of another statement as well.
        """
        # a value that right runs have too is not to blame
        unknown = self._unknown_makers(back.event)
        turned = [maker for maker in unknown if self._is_turned(maker)]
        if len(turned) == 1:
            return WrongComputation(turned[0], turned[0].outputs[0])
        apart = [maker for maker in unknown if not self.run.same_statement(maker, back.event)]
        return replace(back, other=apart[-1]) if apart else back

    def _unknown_makers(self, event: Event) -> list[Event]:
        makers = (self.run.maker(value) for value in event.inputs if self._is_unknown(value))
        return [maker for maker in makers if maker is not None and maker.step is not None]

    def _is_unknown(self, value: Value) -> bool:
        """Whether it is a tensor that no right run has."""
        content = self.run.content(value)
        wide = as_tensor(content) if isinstance(content, Tensor) else None
        return wide is not None and not self.right.has(wide)

    def _is_turned(self, maker: Event) -> bool:
        """Whether it makes a tensor of one number (zeros, ones) whose sizes right runs have only in
        another order.
        """
        content = self.run.content(maker.outputs[0])
        # what is made of other tensors has its sizes from them, so the fault is not in here
        if maker.inputs or not isinstance(content, Tensor):
            return False
        if content.dim() < 2 or not is_constant(content):
            return False
        shapes = [tuple(item.shape) for trace in self.right.traces for _, item in trace.tensors()]
        shape = tuple(content.shape)
        return shape not in shapes and any(sorted(other) == sorted(shape) for other in shapes)

    def first_user(self, event: Event) -> Event | None:
        """What first uses a name that the event's statement sets, in another statement."""
        step = self.run.home_step(event.step)
        if step is None:
            return None
        names = self._names_set(step)
        for other in self.run.events[event.at :]:
            if other.step is None or other.step <= step or other.kind not in USES:
                continue
            if not self.run.same_statement(other, event) and self._reads(other, names):
                return other
        return None

    def _names_set(self, step: Step) -> set[str]:
        """The names that the statement of a step sets itself."""
        here = (step, self.run.steps[step][0])
        settings = (other for other in self.run.events if other.kind == "set")
        return {other.name for other in settings if (other.step, other.frame) == here}

    def _reads(self, event: Event, names: set[str]) -> bool:
        return any(path in names for path, _ in self.run.operands(replace(event, place=None)))
