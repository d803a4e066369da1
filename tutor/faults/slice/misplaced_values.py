"""A wrong result that is a right value for something else: only the statement that put it there is
wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tutor.faults.trace.reference_values import ReferenceValues
from tutor.faults.trace.trace import Trace
from tutor.faults.trace.trace_events import Event, Value
from tutor.faults.trace.value_equality import EXACT, as_tensor, equal, same_numbers


class MisplacedValues:
    """is_clean: whether a value of the learner's is right by itself."""

    def __init__(
        self, run: Trace, right: ReferenceValues, is_clean: Callable[[Value], bool]
    ) -> None:
        self.run = run
        self.right = right
        self.is_clean = is_clean

    def stored_by(self, value: Value | None, place: str) -> Event | None:
        """The last statement that put this value where it is wrong. place: "result", "w.g"."""
        attribute = place.rpartition(".")[2] if "." in place else ""
        for event in reversed(self.run.events):
            if event.outputs != (value,) or event.step is None:
                continue
            is_setting = event.kind == "set" and attribute in ("", event.attribute)
            if is_setting or event.kind == "return":
                return event
        return None

    def is_misplaced(self, value: Value, stored: Event, maker: Event, want: Any) -> bool:
        """Whether the value is right for something else. stored: the statement that put it here."""
        content = self.run.content(value)
        mine, goal = as_tensor(content), as_tensor(want)
        if mine is None or self.right.find(content) != EXACT:
            return False
        is_elsewhere = not self.run.same_statement(stored, maker)
        if goal is not None and same_numbers(mine, goal):
            # right but for its shape, which some right run has on the way
            return is_elsewhere and mine.shape != goal.shape and self.right.has(mine)
        # a value that right results were made of is right in its own place
        if self._has_right_uses(value, stored):
            return True
        return is_elsewhere and self._is_no_accident(content, stored, maker)

    def _is_no_accident(self, content: Any, stored: Event, maker: Event) -> bool:
        """Whether it has a name, here or in right runs, and they make it by the same operation."""
        is_named = stored.kind == "set" or self.right.is_named(content)
        return is_named and self._is_made_alike(maker, content)

    def _has_right_uses(self, value: Value, stored: Event) -> bool:
        """Whether something right was made of it before it was stored."""
        return any(
            use.at < stored.at and self.is_clean(made)
            for use in self.run.uses.get(value, ())
            for made in use.outputs
        )

    def _is_made_alike(self, maker: Event, content: Any) -> bool:
        """Whether a right run made this value by the same operation."""
        return any(
            equal(content, trace.content(made))
            for trace, event in self.right.operations(maker.name)
            for made in event.outputs
        )
