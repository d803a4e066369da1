"""How a wrong operand came into an operation other than by a computation: it was changed in place,
stored, or got the name of another value.
"""

from __future__ import annotations

import ast
from typing import Any

from torch import Tensor

from tutor.faults.replace.value_replacement import ValueReplacement
from tutor.faults.slice.suspects import Misplaced, Overwritten, Suspect, WrongComputation
from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import EXACT, as_tensor, scale_of

MAX_CALLS = 4  # through which a value is followed back to its name
MAX_TRIED = 3  # values of one series


class OperandOrigin:
    """search: what tries whether all comes right."""

    def __init__(self, run: Trace, right: ReferenceValues, search: ValueReplacement) -> None:
        self.run = run
        self.right = right
        self.search = search

    def of(self, event: Event) -> Suspect | None:
        """The statement that gave an operation a wrong operand; None where none did but by a
        computation.
        """
        return self.overwritten(event) or self._renamed(event) or self._stored(event)

    def overwritten(self, event: Event) -> Suspect | None:
        """The change in place of an operand that was right before, where its former content is what
        belongs here.
        """
        for index, value in enumerate(event.inputs):
            for back, state in enumerate(self._former_states(value)):
                change = self._change(state, value)
                if change is None or change.at >= event.at:
                    continue
                if self.run.same_statement(change, event):
                    continue
                if self.search.fixes(self._restored(event, index, back)):
                    return Overwritten(change, change.outputs[0])
        return None

    def _restored(self, event: Event, index: int, back: int) -> dict[int, dict[Value, Any]]:
        """In every execution of the event's part, the operand as it was so many states before."""
        found = {}
        for other in self.run.events:
            if (other.place, other.name, other.kind) != (event.place, event.name, event.kind):
                continue
            value = other.inputs[index] if index < len(other.inputs) else None
            former = self._former_states(value) if value is not None else []
            if value is not None and back < len(former):
                found[other.at] = {value: self.run.content(former[back])}
        return found

    def _former_states(self, value: Value) -> list[Value]:
        """What the tensor was before, the last state first."""
        serial = self.run.serial(value)
        states = self.run.states.get(serial, []) if serial is not None else []
        former = [state for state in states if state < value]
        return [state for state in reversed(former) if self._is_tensor(state)]

    def _is_tensor(self, value: Value) -> bool:
        return isinstance(self.run.content(value), Tensor)

    def _change(self, state: Value, value: Value) -> Event | None:
        """The first operation that changed this state of an object in place."""
        serial = self.run.serial(value)
        for use in self.run.uses.get(state, ()):
            if use.outputs and self.run.serial(use.outputs[0]) == serial:
                return use
        return None

    def _renamed(self, event: Event) -> Suspect | None:
        """The plain `a = b` that gave an operand its name, where a right value in its place makes
        all right.
        """
        for path, value in self.run.operands(event):
            content = self.run.content(value)
            if value not in event.inputs or not isinstance(content, Tensor):
                continue
            if self.right.find(content) != EXACT:
                continue
            alias = self._alias(event, path, value)
            if alias is not None and self._is_fixed_by_another(event, value, content):
                return Misplaced(alias, value)
        return None

    def _is_fixed_by_another(self, event: Event, value: Value, content: Tensor) -> bool:
        """Whether a right value in its place makes all right. A multiple of the value itself says
        nothing about the name.
        """
        items = (item for series in self.right.series for item in series[:MAX_TRIED])
        return any(
            self.search.fixes({event.at: {value: item}})
            for item in items
            if not scale_of(content, item)
        )

    def _alias(self, event: Event, path: str, value: Value) -> Event | None:
        """The assignment of a plain name or attribute that named the value, in this function or in
        one that returned it.
        """
        # through the names that calls gave it, back to the plain assignment
        given = self.run.setting(self.run.home_frame(event.step), path, event.at)
        for _ in range(MAX_CALLS):
            if given is None or given.step is None or given.outputs != (value,):
                return None
            statement = self.run.statement(given.step)
            if isinstance(statement, ast.Assign) and _is_plain(statement.value):
                return given
            given = self._inner_setting(given, value)
        return None

    def _inner_setting(self, given: Event, value: Value) -> Event | None:
        """What named the value in the call whose result a statement names."""
        inside = self.run.made_at.get(given.step, ())
        returns = [event for event in inside if event.kind == "return" and event.at < given.at]
        if not returns:
            return None
        returned = returns[-1]
        for event in reversed(self.run.events[: returned.at]):
            is_setting = event.kind == "set" and event.frame == returned.frame
            if is_setting and event.outputs == (value,):
                return event
        return None

    def _stored(self, event: Event) -> Suspect | None:
        """What computed the wrong number, where the statement only stores it (`c[i] = s`)."""
        statement = self.run.statement(event.step)
        if event.name != "__setitem__" or not isinstance(statement, ast.Assign):
            return None
        if not isinstance(statement.value, ast.Name):
            return None
        frame = self.run.home_frame(event.step)
        given = self.run.setting(frame, statement.value.id, event.at)
        if given is None or given.step is None or self.run.same_statement(given, event):
            return None
        content = self.run.content(given.outputs[0])
        is_known = isinstance(content, Tensor) and bool(self.right.find(content))
        if as_tensor(content) is None or is_known:
            return None
        return WrongComputation(given, given.outputs[0])


def _is_plain(node: ast.expr) -> bool:
    return isinstance(node, (ast.Name, ast.Attribute))
